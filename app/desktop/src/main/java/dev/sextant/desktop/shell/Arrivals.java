package dev.sextant.desktop.shell;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.desktop.first.FirstViewModel;
import dev.sextant.desktop.settings.PreferencesViewModel;
import dev.sextant.desktop.settings.Recent;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Template;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.workspace.Workspace;
import dev.sextant.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the first view opened comes into the window here, and is remembered as opened last.
final class Arrivals implements FirstViewModel.Receiver {
    private final Contents contents;
    private final Residence residence;
    private final WorkspaceViewModel workspace;
    private final EnvironmentsViewModel environments;
    private final FreeCalls requests;
    private final PreferencesViewModel preferences;
    private final NoticesViewModel notices;

    Arrivals(
            Contents contents,
            Residence residence,
            WorkspaceViewModel workspace,
            EnvironmentsViewModel environments,
            FreeCalls requests,
            PreferencesViewModel preferences,
            NoticesViewModel notices) {
        this.contents = contents;
        this.residence = residence;
        this.workspace = workspace;
        this.environments = environments;
        this.requests = requests;
        this.preferences = preferences;
        this.notices = notices;
    }

    @Override
    public Environment environment() {
        return environments.effective();
    }

    @Override
    public void opened(Opening.Opened found) {
        var location = found.source().location();
        if (!location.startsWith("data:")) {
            remember(found.catalog().title(), location);
        }
        contents.add(found);
    }

    @Override
    public void started(Workspace sample) {
        residence.nowhere();
        contents.show(sample);
    }

    @Override
    public void open(Path folder, Consumer<Problem> failed) {
        workspace.read(folder, reading -> {
            switch (reading) {
                case WorkspaceFiles.Reading.Found(var found, var problems) -> {
                    residence.takeUp(folder, found, () -> offer(contents.unfold(found)));
                    remember(found.name(), folder.toString());
                    problems.stream().findFirst().ifPresent(failed);
                }
                case WorkspaceFiles.Reading.Absent(var file) ->
                    failed.accept(Problem.error("There is no workspace %s.".formatted(file), "", "Open another."));
                case WorkspaceFiles.Reading.Unreadable(var problem) -> failed.accept(problem);
            }
        });
    }

    /// Opening a workspace asks no server: that is for a person to say, who sees which ones.
    private void offer(List<Source> away) {
        if (!away.isEmpty()) {
            var names = away.stream().map(Source::name).collect(Collectors.joining(", "));
            notices.say(new NoticesViewModel.Notice(
                    new Problem(
                            Problem.Severity.NOTE,
                            "Not read yet: %s.".formatted(names),
                            "Servers are asked only when you say so: %s.".formatted(hosts(away)),
                            "",
                            ""),
                    away.size() == 1 ? "Read it" : "Read them",
                    () -> away.forEach(contents::read)));
        }
    }

    private String hosts(List<Source> away) {
        return away.stream()
                .map(source -> environments.effective().address(source.name()).orElseGet(source::location))
                .map(address -> Template.expand(
                                address, environments.effective().variables())
                        .text())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean paste(String text) {
        return requests.paste(text);
    }

    private void remember(String title, String location) {
        preferences.opened(new Recent(title, location, Instant.now()));
    }
}
