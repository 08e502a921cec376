package dev.sextant.desktop.call;

import dev.sextant.catalog.OperationKind;
import dev.sextant.desktop.controls.SplitLayout;
import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.desktop.request.RequestView;
import dev.sextant.desktop.request.RequestViewModel;
import dev.sextant.desktop.response.ResponseActions;
import dev.sextant.desktop.response.ResponseView;
import dev.sextant.desktop.response.Why;
import dev.sextant.desktop.round.RoundActions;
import dev.sextant.desktop.round.RoundView;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.environment.Environment;
import dev.sextant.lens.Cure;
import dev.sextant.lens.Cure.OtherMediaType.Side;
import dev.sextant.schema.Path;
import dev.sextant.themes.TextSize;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Request and answer of an open call, side by side or stacked.
public final class CallView extends StackPane {
    private static final double SHARE = 0.478;
    private static final double LEAST_REQUEST = 340;
    private static final double LEAST_ANSWER = 400;

    private static final double LEAST_HEIGHT = 120;

    private final CallViewModel model;
    private final Remedies remedies;
    private final Variables variables;
    private final BooleanProperty stacked = new SimpleBooleanProperty(this, "stacked");
    private Optional<RequestView> shown = Optional.empty();
    private TextSize scale = TextSize.NORMAL;
    private final BorderPane request = new BorderPane();
    private final BorderPane answer = new BorderPane();
    private final SplitLayout split = new SplitLayout(request, answer, SHARE, LEAST_REQUEST, LEAST_ANSWER);

    /// The view of a call; what its answer asks of the rest of the window is taken by these actions, and its call is
    /// sent where the environments say; `gates` are taken before it is sent.
    public CallView(
            CallViewModel model, EnvironmentsViewModel environments, ResponseActions actions, GateActions gates) {
        this.model = model;
        this.remedies = new Remedies(model, environments);
        this.variables = new Variables(environments::effective);
        getStyleClass().add("pane");
        request.getStyleClass().add("pane");
        answer.getStyleClass().add("pane");
        actions.onGoToField(this::reveal)
                .onTakeApart(model.anatomist())
                .on(Why.Action.CHOOSE_MEDIA_TYPE, this::chooseMediaType)
                .on(Why.Action.EDIT_OPTIONS, this::loosen)
                .on(Why.Action.SWITCH_TLS, cure -> {
                    if (!remedies.switchTls(cure)) {
                        actions.ask(new Cure.CorrectAddress());
                    }
                });
        answer.setCenter(new ResponseView(model.response(), actions));
        if (model.operation().kind() instanceof OperationKind.Http) {
            request.setBottom(new RequestLineView(model.line()));
        }
        if (model.streamsUp()) {
            request.setBottom(new StreamFoot(
                    model, () -> model.send(environments.effective()), () -> model.open(environments.effective())));
        }
        model.requestProperty().addListener((_, _, written) -> written.ifPresent(this::show));
        model.requestProperty().get().ifPresent(this::show);
        var gate = new GateBar(model, gates, this::revealFault);
        var round = new RoundView(
                model.round(),
                new RoundActions(model::sendAgain, place -> actions.after(() -> goTo(environments, place))));
        VBox.setVgrow(split, Priority.ALWAYS);
        VBox.setVgrow(round, Priority.ALWAYS);
        getChildren().setAll(new VBox(gate, split, round));
        for (var pane : List.of(split, round)) {
            pane.managedProperty().bind(pane.visibleProperty());
        }
        split.visibleProperty().bind(round.visibleProperty().not());
        round.visibleProperty().bind(model.round().shownProperty());
        stacked.addListener((_, _, _) -> arrange());
        widthProperty().addListener((_, _, _) -> arrange());
    }

    /// What a person does about the answer of one environment is done there.
    private void goTo(EnvironmentsViewModel environments, Environment place) {
        model.round().shownProperty().set(false);
        environments.all().stream()
                .filter(known -> known.name().equals(place.name()))
                .findFirst()
                .ifPresent(environments.currentProperty()::set);
    }

    private void show(RequestViewModel written) {
        var pane = new RequestView(written, model::snippet, variables);
        request.setCenter(pane);
        shown = Optional.of(pane);
    }

    /// Chooses a media type and shows where; where nobody says which, shows the headers.
    private void chooseMediaType(Cure cure) {
        var chosen = cure instanceof Cure.OtherMediaType other && remedies.chooseMediaType(other);
        if (!chosen || (cure instanceof Cure.OtherMediaType(var side, var _) && side == Side.ASKED)) {
            shown.ifPresent(RequestView::revealHeaders);
        }
    }

    /// Sets the option that a cure is for, and shows it.
    private void loosen(Cure cure) {
        remedies.loosen(cure);
        shown.ifPresent(RequestView::revealOptions);
    }

    private void reveal(Path field) {
        shown.ifPresent(pane -> pane.reveal(field));
    }

    /// Goes to what keeps the request from being sent.
    public void revealFault() {
        shown.ifPresent(RequestView::revealFault);
    }

    /// Whether a person wants the answer below the request; it stands there anyway where the two do not fit.
    public BooleanProperty stackedProperty() {
        return stacked;
    }

    /// Everything is drawn at this size: the least widths grow with the text.
    public void scaleTo(TextSize size) {
        scale = size;
        arrange();
    }

    private void arrange() {
        var least = scale.of(LEAST_REQUEST);
        var other = scale.of(LEAST_ANSWER);
        var below = stacked.get() || (getWidth() > 0 && getWidth() < least + other);
        split.stackedProperty().set(below);
        split.setLeast(below ? scale.of(LEAST_HEIGHT) : least, below ? scale.of(LEAST_HEIGHT) : other);
    }

    /// The request half.
    public BorderPane request() {
        return request;
    }

    /// The answer half.
    public BorderPane answer() {
        return answer;
    }
}
