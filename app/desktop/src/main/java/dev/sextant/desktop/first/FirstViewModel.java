package dev.sextant.desktop.first;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.settings.Recent;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.session.Guess;
import dev.sextant.session.Session;
import dev.sextant.workspace.SampleProvider.Sample;
import dev.sextant.workspace.Workspace;
import dev.sextant.workspace.WorkspaceFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Opens what the one field holds, or a sample; says why when that does not work.
public final class FirstViewModel {
    private final Background background;
    private final Session session;
    private final Samples samples;
    private final ReadOnlyObjectProperty<List<Recent>> recent;
    private final Receiver receiver;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private Optional<Background.Job> job = Optional.empty();

    /// Who takes what was opened.
    public interface Receiver {
        /// The environment that reading goes by.
        Environment environment();

        /// A source was read.
        void opened(Opening.Opened opened);

        /// A sample's servers listen; its workspace is to be shown.
        void started(Workspace workspace);

        /// The workspace of a folder is to be opened; `failed` hears why it cannot be.
        void open(Path folder, Consumer<Problem> failed);

        /// Opens a curl line as calls; false when the text is none.
        boolean paste(String text);
    }

    /// A first view that gives what it opened to a receiver.
    public FirstViewModel(
            Background background,
            Session session,
            Samples samples,
            ReadOnlyObjectProperty<List<Recent>> recent,
            Receiver receiver) {
        this.background = background;
        this.session = session;
        this.samples = samples;
        this.recent = recent;
        this.receiver = receiver;
    }

    /// What a person typed or dropped.
    public StringProperty textProperty() {
        return text;
    }

    /// Whether something is being opened.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last attempt did not work.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The samples that can run here.
    public List<Sample> samples() {
        return samples.all();
    }

    /// What was open before, the latest first.
    public ReadOnlyObjectProperty<List<Recent>> recentProperty() {
        return recent;
    }

    /// Opens what the field holds.
    public void open() {
        open(text.get());
    }

    /// Opens what was typed or pasted: an address, a path, a curl line, or the text of a document itself.
    public void open(String typed) {
        if (receiver.paste(typed)) {
            problem.set(Optional.empty());
            text.set("");
            return;
        }
        var folder = workspaceAt(typed.strip());
        if (folder.isPresent()) {
            problem.set(Optional.empty());
            text.set("");
            receiver.open(folder.get(), this::blame);
            return;
        }
        switch (Guess.at(typed)) {
            case Guess.Unknown(var why) -> problem.set(Optional.of(why));
            case Guess.Sources(var candidates) -> open(candidates);
        }
    }

    /// The folder of a workspace's file, given the one or the other.
    private static Optional<Path> workspaceAt(String typed) {
        try {
            var path = Path.of(typed);
            var folder =
                    path.endsWith(WorkspaceFiles.NAME) ? path.toAbsolutePath().getParent() : path;
            return Optional.ofNullable(folder)
                    .filter(_ -> !typed.isEmpty())
                    .filter(place -> Files.exists(place.resolve(WorkspaceFiles.NAME)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private void open(List<Source> candidates) {
        var environment = receiver.environment();
        begin("open " + candidates.getFirst().location(), () -> session.openFirst(candidates, environment), opening -> {
            switch (opening) {
                case Opening.Opened opened -> {
                    text.set("");
                    receiver.opened(opened);
                }
                case Opening.Refused(var _, var _, var why) -> problem.set(Optional.of(why));
            }
        });
    }

    /// Starts a sample's servers and opens its workspace.
    public void openSample(String id) {
        begin("sample " + id, () -> samples.start(id), receiver::started);
    }

    private <T> void begin(String name, Supplier<T> work, Consumer<T> then) {
        cancel();
        problem.set(Optional.empty());
        busy.set(true);
        job = Optional.of(background.start(name, work, result -> {
            busy.set(false);
            then.accept(result);
        }));
    }

    /// Says why something could not be opened.
    public void blame(Problem why) {
        problem.set(Optional.of(why));
    }

    /// Stops opening.
    public void cancel() {
        job.ifPresent(Background.Job::cancel);
        job = Optional.empty();
        busy.set(false);
    }
}
