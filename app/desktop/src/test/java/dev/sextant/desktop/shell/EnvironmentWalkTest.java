package dev.sextant.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sextant.environment.Environment.Stage;
import dev.sextant.exchange.Metadata;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// A person changes to another region or header, and is kept from writing where that is dangerous.
final class EnvironmentWalkTest {
    private final Walk walk = Walk.begin();

    @Test
    void regionsChangeAtAPress() {
        walk.act(window -> {
            var base = window.environments().current();
            var us = base.named("us-west-2").with(base.traits().basedOn(base.name()));
            var eu = base.named("eu-west-1").with(base.traits().basedOn(base.name()));
            window.environments().arrange(List.of(base, us, eu));
            window.environments().currentProperty().set(us);
        });
        walk.await("eu-west-1");
        walk.picture("walk-7-regions");
        walk.click("eu-west-1");
        assertEquals("eu-west-1", walk.window().environments().current().name());
    }

    @Test
    void inheritedCredentialSaysWhoseItIs() {
        walk.act(window -> {
            var base = window.environments().current();
            var eu = base.named("eu-west-1").with(base.traits().basedOn(base.name()));
            var bare = eu.with(dev.sextant.environment.Access.OPEN);
            window.environments().arrange(List.of(base, bare));
            window.environments().currentProperty().set(bare);
            window.front().managingProperty().set(true);
        });
        walk.await("Inherited from staging, for all sources.");
        assertFalse(walk.words().contains("No credential\n"), walk.words());
        walk.picture("walk-14-inherited");
        walk.click("Give it its own");
        walk.awaitGone("Inherited from");
        assertEquals(
                "bearer",
                walk.window().environments().current().access().credential().scheme());
        walk.act(window -> window.editor().select(window.environments().all().getFirst()));
        walk.awaitGone("Inherited by");
        walk.act(window -> {
            window.editor().select(window.environments().current());
            window.editor().credential().choose("none");
            window.editor().select(window.environments().all().getFirst());
        });
        walk.await("Inherited by");
    }

    @Test
    void productionIsAskedForBeforeAWrite() {
        walk.act(window -> {
            var place = window.environments().current();
            window.environments().change(place.with(Stage.PRODUCTION));
        });
        walk.send();
        walk.await("this call writes");
        walk.picture("walk-11-production");
        assertEquals(0, walk.calls());
        walk.click("Not now");
        walk.awaitGone("this call writes");
        assertEquals(0, walk.calls());
        walk.send();
        walk.click("Send to staging");
        walk.robot().await("it is sent", () -> walk.calls() == 1);
    }

    @Test
    void lockedEnvironmentSaysThatItTakesOnlyReads() {
        walk.act(window -> {
            var place = window.environments().current();
            window.environments().change(place.with(place.traits().locked(true)));
        });
        walk.send();
        walk.await("Open the environment");
        walk.picture("walk-9-read-only");
        assertEquals(0, walk.calls());
    }

    @Test
    void headerIsSwitchedOnTopOfTheCall() {
        walk.act(window -> {
            var place = window.environments().current();
            window.environments().change(place.with(place.access().with(Metadata.of("x-anchore-account", "harbor"))));
        });
        walk.await("harbor");
        walk.robot().click(walk.named("Header x-anchore-account"));
        walk.named("Another value of x-anchore-account");
        walk.picture("walk-10-header");
        walk.look(() -> {
            var field = (TextField) walk.find("Another value of x-anchore-account");
            field.setText("quay");
            field.getOnAction().handle(new ActionEvent());
            return true;
        });
        walk.await("quay");
        assertEquals(
                Optional.of("quay"),
                walk.window().environments().effective().access().headers().first("x-anchore-account"));
        assertEquals(
                List.of("quay", "harbor"),
                walk.window().preferences().headersProperty().get().get("x-anchore-account"));
    }
}
