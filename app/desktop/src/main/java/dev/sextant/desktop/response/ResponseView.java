package dev.sextant.desktop.response;

import dev.sextant.body.Presentation;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Spacer;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.FxBridge;
import dev.sextant.desktop.viewer.BodyView;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The answer pane: a line with the outcome, and tabs for why it failed, the body, headers, trailers and the timeline.
public final class ResponseView extends BorderPane {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final ResponseViewModel model;
    private final AnswerTabs tabs;
    private final AnswerTools tools;
    private final WhyPane why;
    private final BodyPane body = BodyPane.fitting("No message came.");
    private final BodyPane raw = BodyPane.always(Presentation.TEXT, "No body came.");
    private final StreamPane stream;
    private final BinaryPane binary;
    private final MetadataPane headers = new MetadataPane("No headers came.");
    private final MetadataPane trailers = new MetadataPane("No trailers came.");
    private final ConformancePane contract = new ConformancePane();
    private final PinPane pinned;
    private final TimelinePane timeline = new TimelinePane();
    private final ScrollPane reading = new ScrollPane();
    private final WaitingPane waiting = new WaitingPane();
    private final HBox head = new HBox();
    private final Label note = Texts.sentence("", "fact");
    private final HBox noteBar = new HBox(Icon.NOTE.inButton(), note);
    private final AnimationTimer ticks = new AnimationTimer() {
        @Override
        public void handle(long now) {
            model.tick();
            waiting.show(model.strip().get());
        }
    };

    /// A pane over a model; what its buttons ask for is taken by these actions.
    public ResponseView(ResponseViewModel model, ResponseActions actions) {
        this.model = model;
        this.why = new WhyPane(actions);
        this.tabs = new AnswerTabs(model);
        this.binary = new BinaryPane(actions.anatomist(), new Background(FxBridge.thread()));
        this.stream = new StreamPane(model.stream(), this::say);
        this.pinned = new PinPane(model);
        this.tools = new AnswerTools(model, this::viewer, this::shownBody, this::say);
        getStyleClass().addAll("pane", "response");
        setMinWidth(0);
        reading.setFitToWidth(true);
        reading.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        reading.setFocusTraversable(false);
        noteBar.getStyleClass().add("crumbs");
        HBox.setHgrow(tabs.bar(), Priority.ALWAYS);
        tabs.bar().setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("pane-head");
        head.getChildren().setAll(tabs.bar(), new Spacer(), tools);
        setTop(new VBox(new StripBar(model), head, noteBar));
        say("");
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.page().addListener(_ -> refresh());
        model.tab().addListener(_ -> refresh());
        model.stale().addListener(_ -> refresh());
        model.running().subscribe(this::follow);
        refresh();
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            viewer().ifPresent(BodyView::find);
            event.consume();
        }
    }

    private void follow(boolean running) {
        if (running) {
            ticks.start();
            say("");
        } else {
            ticks.stop();
        }
        refresh();
    }

    private void refresh() {
        var page = model.page().get();
        head.setVisible(page.isPresent());
        head.setManaged(page.isPresent());
        page.ifPresent(answer -> tabs.show(answer, title(answer)));
        setCenter(page.map(this::content).orElseGet(this::nothing));
        getCenter().getStyleClass().remove("stale");
        if (model.stale().get()) {
            getCenter().getStyleClass().add("stale");
        }
        tools.offer();
    }

    private Node nothing() {
        return model.running().get() ? waiting : new EmptyState("Ctrl+Enter sends. The answer appears here.");
    }

    private Node content(Page page) {
        return switch (shownTab(page)) {
            case WHY -> scrolled(why, () -> page.why().ifPresent(reason -> why.show(reason, page.at())));
            case BODY -> page.kind().streams() ? stream : filled(body, page);
            case CONTRACT -> scrolled(contract, () -> contract.show(page.verdict()));
            case COMPARE -> {
                pinned.show();
                yield pinned;
            }
            case RAW -> filled(raw, page);
            case BINARY -> {
                binary.show(shownBody().or(page::body).flatMap(Body::original));
                yield binary;
            }
            case HEADERS -> scrolled(headers, () -> headers.show(page.headers()));
            case TRAILERS -> scrolled(trailers, () -> trailers.show(page.trailers()));
            case TIMELINE -> scrolled(timeline, () -> timeline.show(page.timeline(), page.at()));
        };
    }

    private Tab shownTab(Page page) {
        return page.tabs().contains(model.tab().get()) ? model.tab().get() : Tab.BODY;
    }

    private static Node filled(BodyPane pane, Page page) {
        pane.show(page.body(), page.arrival());
        return pane;
    }

    private Node scrolled(Node content, Runnable fill) {
        fill.run();
        if (!content.equals(reading.getContent())) {
            reading.setContent(content);
            reading.setVvalue(0);
        }
        return reading;
    }

    private Optional<BodyView> viewer() {
        return model.page().get().flatMap(page -> switch (shownTab(page)) {
            case BODY -> Optional.of(page.kind().streams() ? stream.body() : body.viewer());
            case RAW -> Optional.of(raw.viewer());
            case BINARY -> Optional.of(binary.viewer());
            case WHY, CONTRACT, COMPARE, HEADERS, TRAILERS, TIMELINE -> Optional.empty();
        });
    }

    private Optional<Body> shownBody() {
        return model.page().get().flatMap(page -> page.kind().streams() ? stream.selected() : page.body());
    }

    private static String title(Page page) {
        try {
            if (page.body().isPresent()) {
                return Presentation.of(page.body().get()).word();
            }
            return page.arrival().isPresent()
                    ? Presentation.of(page.arrival().get()).word()
                    : "Body";
        } catch (IOException e) {
            return "Body";
        }
    }

    private void say(String words) {
        note.setText(words);
        noteBar.setVisible(!words.isBlank());
        noteBar.setManaged(!words.isBlank());
    }
}
