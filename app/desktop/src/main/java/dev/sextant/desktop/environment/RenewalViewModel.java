package dev.sextant.desktop.environment;

import dev.sextant.auth.Person;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.fx.Background;
import dev.sextant.desktop.fx.Background.Job;
import dev.sextant.desktop.secret.Safe;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Source;
import dev.sextant.session.Session;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Gets a fresh credential with the help of whoever sits here: in the browser, by a code, by leave for a program.
public final class RenewalViewModel {
    private final Session session;
    private final Background background;
    private final Safe safe;
    private final ReadOnlyObjectWrapper<RenewalState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RenewalState.Idle());
    private Consumer<URI> browser = _ -> {};
    private Optional<Job> job = Optional.empty();
    private volatile CompletableFuture<Boolean> leave = new CompletableFuture<>();

    /// Renewals over this session, whose secrets are in this safe.
    public RenewalViewModel(Session session, Background background, Safe safe) {
        this.session = session;
        this.background = background;
        this.safe = safe;
    }

    /// Pages are opened with this from now on.
    public void browseWith(Consumer<URI> opener) {
        browser = opener;
    }

    /// How far it is.
    public ReadOnlyObjectProperty<RenewalState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The same where it can be had without typing it; else nothing.
    public void startIfPossible(Source source, Environment environment) {
        background.start("can be renewed", () -> session.renewal(source, environment), found -> {
            if (found.isPresent()) {
                start(source, environment);
            }
        });
    }

    /// Begins for what a source is called with there. One that goes on is stopped.
    public void start(Source source, Environment environment) {
        stop();
        state.set(new RenewalState.Waiting("Asking for a fresh credential"));
        var sitting = new Sitting(
                background.bridge(news -> state.set(news.getLast())),
                background.bridge(pages -> pages.forEach(this::visit)));
        job = Optional.of(background.start("renew", () -> session.renew(source, environment, sitting), this::end));
    }

    private void end(Optional<Problem> problem) {
        job = Optional.empty();
        state.set(problem.<RenewalState>map(RenewalState.Failed::new).orElseGet(RenewalState.Idle::new));
        safe.changed();
    }

    /// Stops it; what was there stays.
    public void stop() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        leave.complete(false);
        state.set(new RenewalState.Idle());
    }

    /// Answers whether the program may run.
    public void answer(boolean allowed) {
        state.set(new RenewalState.Waiting(allowed ? "The program runs" : "Not run"));
        leave.complete(allowed);
    }

    /// Opens a page in the browser.
    public void visit(URI page) {
        browser.accept(page);
    }

    /// The person as the engine's threads see them.
    private final class Sitting implements Person {
        private final Consumer<RenewalState> news;
        private final Consumer<URI> pages;

        private Sitting(Consumer<RenewalState> news, Consumer<URI> pages) {
            this.news = news;
            this.pages = pages;
        }

        @Override
        public void visit(URI page) {
            news.accept(new RenewalState.Waiting("Sign in in the browser, then come back"));
            pages.accept(page);
        }

        @Override
        public void enter(String code, URI page) {
            news.accept(new RenewalState.Code(code, page));
        }

        @Override
        public boolean allows(List<String> command) {
            var answer = new CompletableFuture<Boolean>();
            leave = answer;
            news.accept(new RenewalState.Leave(command));
            try {
                return answer.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException("an answer cannot fail", e);
            }
        }
    }
}
