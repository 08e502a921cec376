package dev.sextant.desktop.source;

import dev.sextant.catalog.Lack;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.catalog.Listing;
import dev.sextant.desktop.controls.Buttons;
import dev.sextant.desktop.controls.EmptyState;
import dev.sextant.desktop.controls.Icon;
import dev.sextant.desktop.controls.Texts;
import dev.sextant.desktop.first.FileDrop;
import dev.sextant.desktop.first.ProblemNotice;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What lacks in a contract, in words a person can act on: a file that is given or dropped here mends it.
final class SourceDoctor extends BorderPane {
    private static final int MOST = 200;
    private static final int FEW = 4;

    private final SourceViewModel model;
    private final VBox list = new VBox(12);

    SourceDoctor(SourceViewModel model) {
        this.model = model;
        getStyleClass().addAll("credential-pane", "doctor");
        var head = new HBox(Texts.label("What lacks", "section-head"));
        head.getStyleClass().add("environment-title");
        list.getStyleClass().add("credential-body");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        setTop(head);
        setCenter(scroll);
        if (model.isRpc()) {
            FileDrop.install(this, model::mend);
        }
        model.listingProperty().subscribe(this::show);
    }

    private void show(Listing listing) {
        var problems = model.problems();
        if (listing instanceof Listing.Loading) {
            list.getChildren().setAll(new EmptyState("The contract is being read."));
        } else if (listing instanceof Listing.Waiting) {
            list.getChildren().setAll(new EmptyState("Not read yet", "Nothing was asked of its server."));
        } else if (problems.isEmpty()) {
            list.getChildren().setAll(new EmptyState("Nothing lacks", "Everything in the contract was understood."));
        } else {
            var lacks = model.lacks();
            var lacking = lacks.stream().map(Lack::problem).toList();
            list.getChildren().setAll(lacks.stream().limit(MOST).map(this::card).toList());
            problems.stream()
                    .filter(problem -> !lacking.contains(problem))
                    .limit(MOST)
                    .map(this::card)
                    .forEach(list.getChildren()::add);
            addRest(problems);
        }
    }

    /// What suffers from it stands below.
    private Node card(Lack lack) {
        var notice = card(lack.problem());
        if (lack.uses().isEmpty()) {
            return notice;
        }
        var uses = lack.uses().size() > FEW ? lack.uses().subList(0, FEW) : lack.uses();
        var rest = lack.uses().size() - uses.size();
        var words = "Used by " + String.join(", ", uses) + (rest > 0 ? " and %d more".formatted(rest) : "");
        return new VBox(4, notice, Texts.sentence(words, "hint", "code"));
    }

    private void addRest(List<Problem> problems) {
        if (problems.size() > MOST) {
            list.getChildren().add(Texts.label("and %d more".formatted(problems.size() - MOST), "muted"));
        }
        if (model.isRpc()) {
            list.getChildren().add(Texts.sentence("A file that is dropped here mends what it can.", "hint"));
        }
    }

    private Node card(Problem problem) {
        var notice = new ProblemNotice(problem);
        if (model.isRpc() && problem.severity() != Problem.Severity.NOTE) {
            notice.offer(Buttons.plain(Icon.ADD, "Add file", () -> model.mend(SourceSettings.choose(this))));
        }
        return notice;
    }
}
