package dev.sextant.desktop.tour;

import dev.sextant.desktop.shell.Jwts;
import dev.sextant.desktop.shell.Walk;
import dev.sextant.environment.Access;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.exchange.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The part of the tour that is about environments and credentials, by a clock that can be set: each picture in every
/// look.
final class CredentialTour {
    private final Walk walk;

    private CredentialTour(Walk walk) {
        this.walk = walk;
    }

    /// Walks once, writing to the folder given.
    static void walk(Path folder) {
        new CredentialTour(Walk.begin(folder)).token();
        new CredentialTour(Walk.begin(folder)).rotation();
        new CredentialTour(Walk.begin(folder)).places();
    }

    private void token() {
        walk.addEnvironment();
        walk.give("bearer", "Token", Jwts.user(Duration.ofMinutes(108)));
        walk.await("1 h 48 m");
        walk.picture("50-token");
        walk.later(Duration.ofHours(3));
        walk.callThere();
        walk.await("expired");
        walk.send();
        walk.await("Send anyway");
        walk.picture("51-token-ended");
        walk.click("Not now");
        walk.act(window -> window.front().managingProperty().set(true));
        walk.choose("command");
        walk.write("Command", "printf %s " + Jwts.user(Duration.ofHours(24)));
        walk.click("Sign in");
        walk.await("Run it");
        walk.picture("52-renew-asks");
        walk.click("Run it");
        walk.await("printed token");
        walk.picture("53-renewed");
    }

    private void rotation() {
        walk.addEnvironment();
        walk.give("bearer", "Token", Jwts.user(Duration.ofMinutes(30)));
        walk.click("Add a spare");
        walk.act(window -> {
            window.editor().credentials().spare().choose("bearer");
            window.editor().credentials().spare().keep("token", Secret.of(Jwts.user(Duration.ofHours(20))));
        });
        walk.await("Switch to it");
        walk.picture("54-spare");
        walk.click("Switch to it");
        walk.await("Out of use");
        walk.picture("55-switched");
    }

    private void places() {
        walk.act(window -> {
            var base = window.environments().current();
            var us = base.named("us-west-2").with(base.traits().basedOn(base.name()));
            var eu = us.named("eu-west-1").with(Access.OPEN);
            window.environments().arrange(List.of(base, us, eu));
            window.environments().currentProperty().set(eu);
        });
        walk.await("us-west-2");
        walk.picture("56-regions");
        walk.act(window -> window.front().managingProperty().set(true));
        walk.await("Inherited from");
        walk.picture("57-inherited");
        walk.act(window -> {
            window.front().leaveEnvironments();
            window.environments().change(window.environments().current().with(Stage.PRODUCTION));
        });
        walk.send();
        walk.await("this call writes");
        walk.picture("58-production");
        walk.click("Not now");
    }
}
