package dev.sextant.desktop.shell;

import dev.sextant.catalog.Problem;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the window has to say that stands at no place of its own; the latest last, until a person is done with it.
public final class NoticesViewModel {
    private static final int MOST = 3;

    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private final ObservableList<Notice> shown = FXCollections.unmodifiableObservableList(all);

    /// Something to say, and what a person may do about it; a blank verb is nothing.
    public record Notice(Problem problem, String verb, Runnable action) {}

    /// What is to be said now.
    public ObservableList<Notice> all() {
        return shown;
    }

    /// Says something.
    public void say(Problem problem) {
        say(new Notice(problem, "", () -> {}));
    }

    /// Says something, in place of the same said before; what is oldest goes when there is much.
    public void say(Notice notice) {
        all.removeIf(said -> said.problem().what().equals(notice.problem().what()));
        all.add(notice);
        if (all.size() > MOST) {
            all.removeFirst();
        }
    }

    /// A person is done with it.
    public void dismiss(Notice notice) {
        all.remove(notice);
    }
}
