package dev.sextant.desktop.call;

import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.request.RequestViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Session;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps the line of a request true while the request is written: made in the background, one at a time, the latest
/// draft last.
public final class RequestLineViewModel {
    private final Session session;
    private final Background background;
    private final Opening.Opened opened;
    private final Supplier<Environment> place;
    private final ReadOnlyObjectWrapper<RequestLine> line =
            new ReadOnlyObjectWrapper<>(this, "line", new RequestLine.Nothing());
    private Optional<RequestViewModel> request = Optional.empty();
    private boolean busy;
    private boolean outdated;

    /// A line for calls of a source in the environment that `place` names.
    RequestLineViewModel(Session session, Background background, Opening.Opened opened, Supplier<Environment> place) {
        this.session = session;
        this.background = background;
        this.opened = opened;
        this.place = place;
    }

    /// The line as it stands.
    public ReadOnlyObjectProperty<RequestLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// The request whose line it is, while there is one.
    public Optional<RequestViewModel> request() {
        return request;
    }

    /// Is the line of this request from now on.
    void follow(RequestViewModel written) {
        request = Optional.of(written);
        refresh();
    }

    /// Something it depends on changed.
    void refresh() {
        if (busy) {
            outdated = true;
        } else if (opened.source().location().isBlank()) {
            line.set(new RequestLine.Nothing());
        } else {
            request.filter(written -> !written.broken().get()).ifPresent(written -> make(written.draft()));
        }
    }

    private void make(Call draft) {
        var environment = place.get();
        busy = true;
        outdated = false;
        background.start("request line", () -> RequestLine.of(session.preview(opened, draft, environment)), this::show);
    }

    private void show(RequestLine made) {
        busy = false;
        line.set(made);
        if (outdated) {
            refresh();
        }
    }
}
