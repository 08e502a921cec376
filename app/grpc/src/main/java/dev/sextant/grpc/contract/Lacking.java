package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import dev.sextant.catalog.Lack;
import dev.sextant.catalog.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what a contract lacks: files that others import and nobody gave, types that nobody defines, and the fields that
/// suffer from it.
final class Lacking {
    private static final int NAMED_USES = 5;

    private final Gathered gathered;
    private final Map<String, Set<String>> usersOf;
    private final Set<String> explained = new LinkedHashSet<>();
    private final List<Lack> lacks = new ArrayList<>();

    private Lacking(Gathered gathered, Map<String, Set<String>> usersOf) {
        this.gathered = gathered;
        this.usersOf = usersOf;
    }

    /// What lacks; `usersOf` are the files that use each type that nobody defines.
    static List<Lack> of(Gathered gathered, Map<String, Set<String>> usersOf) {
        var lacking = new Lacking(gathered, usersOf);
        lacking.importers().forEach(lacking::unserved);
        usersOf.keySet().stream()
                .filter(type -> !lacking.explained.contains(type))
                .forEach(lacking::undefined);
        return List.copyOf(lacking.lacks);
    }

    /// Imports that lead to no file, with the files that have them.
    private SequencedMap<String, Set<String>> importers() {
        var importers = new LinkedHashMap<String, Set<String>>();
        gathered.files()
                .forEach((name, file) -> file.getDependencyList().stream()
                        .filter(wanted -> !gathered.files().containsKey(wanted)
                                && Bundled.file(wanted).isEmpty())
                        .forEach(wanted -> importers
                                .computeIfAbsent(wanted, _ -> new LinkedHashSet<>())
                                .add(name)));
        return importers;
    }

    private void unserved(String wanted, Set<String> importers) {
        var types = usersOf.keySet().stream()
                .filter(type -> !explained.contains(type))
                .filter(type -> usersOf.getOrDefault(type, Set.of()).stream().anyMatch(importers::contains))
                .toList();
        explained.addAll(types);
        if (types.isEmpty() && isElsewhere(wanted)) {
            return;
        }
        var importer = importers.iterator().next();
        var what = "`%s` is imported by `%s` and %s."
                .formatted(wanted, importer, isReflected() ? "the server does not serve it" : "is not there");
        var said = gathered.unserved().getOrDefault(wanted, "");
        var cause = said.isBlank() ? "" : "The server said: %s.".formatted(said);
        var uses = uses(types);
        lacks.add(new Lack(
                wanted,
                uses,
                types.isEmpty()
                        ? unused(what, cause).at(importer)
                        : remedied(what, cause, uses).at(importer)));
    }

    /// A file that is served under another path defines what is needed.
    private boolean isElsewhere(String wanted) {
        var name = wanted.substring(wanted.lastIndexOf('/') + 1);
        return gathered.files().keySet().stream().anyMatch(file -> file.equals(name) || file.endsWith("/" + name));
    }

    private void undefined(String type) {
        var user = usersOf.getOrDefault(type, Set.of()).iterator().next();
        var uses = uses(List.of(type));
        var what = "The type `%s` is used by `%s` and %s."
                .formatted(type, user, isReflected() ? "no file of the server defines it" : "no file defines it");
        lacks.add(new Lack(type, uses, remedied(what, "", uses).at(user)));
    }

    private boolean isReflected() {
        return gathered.origin().startsWith("Reflection");
    }

    private static Problem unused(String what, String cause) {
        return new Problem(Problem.Severity.NOTE, what, cause, "No field is known to need it.", "");
    }

    private static Problem remedied(String what, String cause, List<String> uses) {
        var named = uses.stream().limit(NAMED_USES).collect(Collectors.joining("`, `", "`", "`"));
        var more = uses.size() > NAMED_USES ? " and %d more".formatted(uses.size() - NAMED_USES) : "";
        var without = uses.isEmpty() ? "it" : named + more;
        return Problem.warning(
                what,
                cause,
                "Drop the file here (--mend on the command line), or go on without %s.".formatted(without));
    }

    /// The fields, methods and extensions that use one of these types, without their package.
    private List<String> uses(List<String> types) {
        var wanted = types.stream().map(type -> "." + type).collect(Collectors.toSet());
        var uses = new ArrayList<String>();
        types.stream()
                .flatMap(type -> usersOf.getOrDefault(type, Set.of()).stream())
                .distinct()
                .flatMap(name -> Stream.ofNullable(gathered.files().get(name)))
                .forEach(file -> uses(file, wanted, uses));
        return uses;
    }

    private static void uses(FileDescriptorProto file, Set<String> wanted, List<String> uses) {
        file.getMessageTypeList().forEach(message -> uses(message, "", wanted, uses));
        fields(file.getExtensionList(), "", wanted, uses);
        file.getServiceList()
                .forEach(service -> service.getMethodList().stream()
                        .filter(method ->
                                wanted.contains(method.getInputType()) || wanted.contains(method.getOutputType()))
                        .forEach(method -> uses.add(service.getName() + "/" + method.getName())));
    }

    private static void uses(DescriptorProto message, String scope, Set<String> wanted, List<String> uses) {
        var name = scope + message.getName() + ".";
        fields(message.getFieldList(), name, wanted, uses);
        fields(message.getExtensionList(), name, wanted, uses);
        message.getNestedTypeList().forEach(nested -> uses(nested, name, wanted, uses));
    }

    private static void fields(List<FieldDescriptorProto> fields, String scope, Set<String> wanted, List<String> uses) {
        fields.stream()
                .filter(field -> wanted.contains(field.getTypeName()) || wanted.contains(field.getExtendee()))
                .forEach(field -> uses.add(scope + field.getName()));
    }
}
