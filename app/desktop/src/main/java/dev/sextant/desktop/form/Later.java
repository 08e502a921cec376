package dev.sextant.desktop.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks over a large value away from the window's thread and brings the remarks back to it.
@FunctionalInterface
public interface Later {
    /// Does the work at once, where it is asked.
    Later NOW = (work, then) -> then.accept(work.get());

    /// Starts the work; `then` is called on the thread that owns the form.
    void start(Supplier<List<Remark>> work, Consumer<List<Remark>> then);
}
