package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Takes files apart that need each other, as servers send them that merged theirs by package: what they define did not
/// need each other in the files it came from.
final class Untangling {
    /// Stands between the name of a file and the number of a piece of it.
    static final char MARK = '~';

    private Untangling() {}

    /// Files of which none needs another that needs it; those that were fine stay as they are.
    static SequencedMap<String, FileDescriptorProto> of(SequencedMap<String, FileDescriptorProto> files) {
        var untangled = new LinkedHashMap<String, FileDescriptorProto>();
        for (var group : Components.of(needs(files))) {
            var tangled = group.stream().map(files::get).toList();
            (tangled.size() == 1 ? tangled : apart(tangled)).forEach(file -> untangled.put(file.getName(), file));
        }
        return untangled;
    }

    /// Which files each needs for its types.
    private static Map<String, Set<String>> needs(Map<String, FileDescriptorProto> files) {
        var symbols = new LinkedHashMap<String, Symbols>();
        var definers = new HashMap<String, String>();
        files.forEach((name, file) -> {
            var found = Symbols.of(file);
            symbols.put(name, found);
            found.defined().forEach(symbol -> definers.putIfAbsent(symbol, name));
        });
        var needs = new LinkedHashMap<String, Set<String>>();
        symbols.forEach((name, found) -> {
            var needed = new LinkedHashSet<String>();
            found.needed().keySet().stream()
                    .filter(definers::containsKey)
                    .map(definers::get)
                    .filter(definer -> !definer.equals(name))
                    .forEach(needed::add);
            needs.put(name, needed);
        });
        return needs;
    }

    private static List<FileDescriptorProto> apart(List<FileDescriptorProto> tangled) {
        var pieces = new LinkedHashMap<String, FileDescriptorProto>();
        tangled.forEach(file -> pieces(file).forEach(piece -> pieces.put(piece.getName(), piece)));
        var joined = new ArrayList<FileDescriptorProto>();
        for (var group : Components.of(needs(pieces))) {
            var byFile = new LinkedHashMap<String, FileDescriptorProto.Builder>();
            group.stream()
                    .flatMap(name -> Stream.ofNullable(pieces.get(name)))
                    .forEach(piece -> byFile.merge(original(piece.getName()), piece.toBuilder(), Untangling::joined));
            byFile.values().forEach(file -> joined.add(file.build()));
        }
        return joined;
    }

    private static String original(String piece) {
        return piece.substring(0, piece.lastIndexOf(MARK));
    }

    private static FileDescriptorProto.Builder joined(
            FileDescriptorProto.Builder file, FileDescriptorProto.Builder piece) {
        return file.addAllMessageType(piece.getMessageTypeList())
                .addAllEnumType(piece.getEnumTypeList())
                .addAllService(piece.getServiceList())
                .addAllExtension(piece.getExtensionList());
    }

    /// One file for each thing that a file defines.
    private static List<FileDescriptorProto> pieces(FileDescriptorProto file) {
        var bare = file.toBuilder()
                .clearSourceCodeInfo()
                .clearMessageType()
                .clearEnumType()
                .clearService()
                .clearExtension()
                .clearDependency()
                .clearPublicDependency()
                .clearWeakDependency()
                .clearOptionDependency()
                .build();
        var pieces = new ArrayList<FileDescriptorProto.Builder>();
        file.getMessageTypeList().forEach(one -> pieces.add(bare.toBuilder().addMessageType(one)));
        file.getEnumTypeList().forEach(one -> pieces.add(bare.toBuilder().addEnumType(one)));
        file.getServiceList().forEach(one -> pieces.add(bare.toBuilder().addService(one)));
        file.getExtensionList().forEach(one -> pieces.add(bare.toBuilder().addExtension(one)));
        var named = new ArrayList<FileDescriptorProto>();
        pieces.forEach(piece ->
                named.add(piece.setName(file.getName() + MARK + named.size()).build()));
        return named;
    }
}
