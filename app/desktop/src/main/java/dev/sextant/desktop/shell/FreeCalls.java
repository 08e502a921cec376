package dev.sextant.desktop.shell;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.desktop.call.CallViewModel;
import dev.sextant.desktop.call.FreeAddress;
import dev.sextant.desktop.call.Requester;
import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.protocol.Draft;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import dev.sextant.session.Session;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Requests without a contract: new ones, ones that go elsewhere, ones pasted as a curl line.
public final class FreeCalls implements Requester {
    private static final Pattern CURL = Pattern.compile("\\s*(?:[$%>#]\\s+)?curl(?:\\.exe)?\\s.*", Pattern.DOTALL);

    private final Session session;
    private final TabsViewModel tabs;
    private final CallMaker maker;
    private final Consumer<Problem> told;
    private final Runnable front;
    private final Map<CallViewModel, Access> own = new WeakHashMap<>();

    /// Requests as tabs; `told` hears what of a pasted line is not done, `front` brings the calls to the front.
    FreeCalls(Session session, TabsViewModel tabs, CallMaker maker, Consumer<Problem> told, Runnable front) {
        this.session = session;
        this.tabs = tabs;
        this.maker = maker;
        this.told = told;
        this.front = front;
    }

    /// Opens an empty request in a tab of its own.
    public void open() {
        front.run();
        tabs.show(make("", "GET", "/", Access.OPEN));
    }

    @Override
    public void retarget(CallViewModel call, String method, FreeAddress address) {
        call.requestProperty()
                .get()
                .ifPresent(request -> request.form().set(Path.parse("path"), new Value.Text(address.path())));
        var same = call.opened().source().location().equals(address.origin());
        var kind = new OperationKind.Http(method, address.plainPath());
        if (!same || !call.operation().kind().equals(kind)) {
            var access = same ? own.getOrDefault(call, Access.OPEN) : Access.OPEN;
            tabs.replace(call, make(address.origin(), method, address.plainPath(), access));
        }
    }

    @Override
    public boolean paste(String text) {
        if (!CURL.matcher(text).matches()) {
            return false;
        }
        switch (session.paste(text)) {
            case Draft.Pasted.Drafts(var drafts) -> {
                front.run();
                drafts.forEach(this::show);
            }
            case Draft.Pasted.Broken(var problem) -> told.accept(problem);
            case Draft.Pasted.Other _ -> told.accept(unreadable());
        }
        return true;
    }

    /// Says why a text that was to be a curl line opens nothing.
    public void pasteOrSay(String text) {
        if (!paste(text)) {
            told.accept(unreadable());
        }
    }

    private static Problem unreadable() {
        return Problem.error(
                "The clipboard holds no curl line.", "It does not begin with curl.", "Copy one, then paste it.");
    }

    private void show(Draft draft) {
        var opened = opened(draft.source().location());
        var operation = draft.call().operation();
        var call = made(opened, operation, access(draft.environment()));
        call.write(draft.call());
        tabs.show(call);
        draft.remarks().forEach(told);
    }

    private static Access access(Environment environment) {
        return environment.access();
    }

    private CallViewModel make(String origin, String method, String path, Access access) {
        var operation = new Operation("Requests", "", new OperationKind.Http(method, path), "", false);
        return made(opened(origin), operation, access);
    }

    private CallViewModel made(Opening.Opened opened, Operation operation, Access access) {
        var call = maker.free(opened, operation, access);
        call.keptProperty().set(true);
        own.put(call, access);
        return call;
    }

    private Opening.Opened opened(String origin) {
        return switch (session.open(Source.of(Source.Kind.HTTP, origin), Environment.NONE)) {
            case Opening.Opened opened -> opened;
            case Opening.Refused(var _, var _, var problem) ->
                throw new IllegalStateException("a source without a contract was refused: " + problem.line());
        };
    }

    /// What goes along with a call of its own, for tests.
    Optional<Access> access(CallViewModel call) {
        return Optional.ofNullable(own.get(call));
    }
}
