package dev.sextant.desktop.round;

import dev.sextant.catalog.Signature;
import dev.sextant.desktop.compare.Side;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.response.Recorder;
import dev.sextant.desktop.response.ResponseViewModel;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Exchange;
import dev.sextant.lens.Advice;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Resolution;
import dev.sextant.session.Session;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The call to one of the environments, and its answer.
public final class LegViewModel {
    private final Session session;
    private final Background background;
    private final Opening.Opened opened;
    private final Environment environment;
    private final ResponseViewModel response;
    private Optional<Background.Job> resolving = Optional.empty();
    private Optional<Exchange> exchange = Optional.empty();

    LegViewModel(
            Session session,
            Background background,
            Opening.Opened opened,
            Environment environment,
            List<Advice> advice) {
        this.session = session;
        this.background = background;
        this.opened = opened;
        this.environment = environment;
        this.response = new ResponseViewModel(InstantSource.system(), background);
        response.advise(advice);
    }

    /// Where it goes.
    public Environment environment() {
        return environment;
    }

    /// The answer.
    public ResponseViewModel response() {
        return response;
    }

    Side side() {
        return new Side(environment.name(), ended() ? response.side(environment.name()) : Optional.empty());
    }

    /// Whether the call has begun and ended.
    boolean ended() {
        return exchange.isPresent() && !response.running().get();
    }

    /// Sends; what can be found out of its credential is found out before, without holding up the others.
    void send(Call call, List<Signature.Response> documented) {
        response.judgeBy((code, body) -> session.judge(opened, call.operation(), code, body));
        resolving = Optional.of(background.start(
                "resolve " + environment.name(),
                () -> session.resolve(opened.source(), environment),
                found -> begin(call, authorization(found), documented)));
    }

    private static Authorization authorization(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved(var endpoint) -> endpoint.authorization();
            case Resolution.Unresolved _ -> Authorization.NONE;
        };
    }

    private void begin(Call call, Authorization authorization, List<Signature.Response> documented) {
        var recorder = response.begin(call, environment.name(), authorization, documented);
        Consumer<Recorder> bridge = background.bridge(_ -> response.news());
        exchange = Optional.of(session.start(opened, call, environment, event -> {
            if (recorder.hear(event)) {
                bridge.accept(recorder);
            }
        }));
    }

    /// Stops it.
    public void cancel() {
        exchange.ifPresentOrElse(Exchange::cancel, () -> resolving.ifPresent(Background.Job::cancel));
    }

    void close() {
        resolving.ifPresent(Background.Job::cancel);
        cancel();
        response.close();
    }
}
