package dev.sextant.bench;

import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.desktop.response.Recorder;
import dev.sextant.desktop.response.ResponseActions;
import dev.sextant.desktop.response.ResponseView;
import dev.sextant.desktop.response.ResponseViewModel;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Value;
import dev.sextant.session.Session;
import dev.sextant.themes.Fonts;
import dev.sextant.themes.TextSize;
import dev.sextant.themes.Theme;
import dev.sextant.workspace.SampleProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A server stream of 100,000 small messages, from the sample's server to the log in a window that is drawn in memory.
public final class StreamBenchmark implements Benchmark {
    private static final int MANY = 100_000;
    private static final int WIDTH = 580;
    private static final int HEIGHT = 680;

    private final Session session = Session.discover();
    private final SampleProvider.Running lab =
            ServiceLoader.load(SampleProvider.class).findFirst().orElseThrow().start("lab", 0);

    private final Frames heard = new Frames();
    private final Frames shown = new Frames();

    @Override
    public String name() {
        return "stream-window";
    }

    @Override
    public String question() {
        return "100,000 messages of a stream are in the window in less than 2 s, and no frame waits 100 ms";
    }

    @Override
    public List<Step> steps() {
        var environment = lab.workspace().environments().getFirst();
        var opened = (Opening.Opened) session.open(lab.workspace().sources().getFirst(), environment);
        var down = opened.catalog()
                .operations()
                .filter(operation -> operation.name().equals("Down"))
                .findFirst()
                .orElseThrow();
        var message = Value.Struct.EMPTY.with("count", Value.num(MANY)).with("text", new Value.Text("word"));
        var stream = new Stream(opened, Call.of(down, message), environment);
        startToolkit();
        return List.of(new Step("heard only", stream::hear), new Step("shown in the window", stream::show));
    }

    private static void startToolkit() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException _) {
            // Another benchmark has started it.
        }
    }

    @Override
    public List<String> remarks() throws Exception {
        var said = new CompletableFuture<List<String>>();
        FxBridge.thread()
                .execute(() -> said.complete(List.of("heard only, " + heard, "shown in the window, " + shown)));
        return said.get();
    }

    @Override
    public void close() {
        session.close();
        lab.close();
        Platform.exit();
    }

    /// One call, made again and again.
    private final class Stream {
        private final Opening.Opened opened;
        private final Call call;
        private final Environment environment;
        private final CompletableFuture<ResponseViewModel> pane = new CompletableFuture<>();

        Stream(Opening.Opened opened, Call call, Environment environment) {
            this.opened = opened;
            this.call = call;
            this.environment = environment;
        }

        private Object hear() throws Exception {
            FxBridge.thread().execute(() -> {
                window();
                heard.begin();
            });
            var ended = new CompletableFuture<ExchangeEvent>();
            start(event -> {
                if (event instanceof ExchangeEvent.Completed || event instanceof ExchangeEvent.Failed) {
                    ended.complete(event);
                }
            });
            var last = ended.get();
            FxBridge.thread().execute(heard::end);
            return last;
        }

        private void start(ExchangeListener listener) {
            session.start(opened, call, environment, listener);
        }

        private Object show() throws Exception {
            var ended = new CompletableFuture<Integer>();
            FxBridge.thread().execute(() -> begin(ended));
            var count = ended.get();
            FxBridge.thread().execute(shown::end);
            return count;
        }

        private void begin(CompletableFuture<Integer> ended) {
            var model = window();
            shown.begin();
            var recorder = model.begin(call, environment.name());
            Consumer<Recorder> bridge = Background.ofWindow().bridge(_ -> {
                model.news();
                if (!model.running().get()) {
                    ended.complete(model.stream().total());
                }
            });
            start(event -> {
                if (recorder.hear(event)) {
                    bridge.accept(recorder);
                }
            });
        }

        private ResponseViewModel window() {
            return pane.isDone() ? pane.join() : open();
        }

        private ResponseViewModel open() {
            var model = new ResponseViewModel(InstantSource.system(), Background.ofWindow());
            var scene = new Scene(new ResponseView(model, new ResponseActions()), WIDTH, HEIGHT);
            Theme.LIGHT.dress(scene, TextSize.NORMAL);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            pane.complete(model);
            return model;
        }
    }
}
