package dev.sextant.grpc.contract;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The types that a file defines and the ones it needs, by full name.
record Symbols(Set<String> defined, Map<String, Symbols.Sort> needed) {

    /// What a needed type must be.
    enum Sort {
        MESSAGE,
        ENUM
    }

    /// Reads them out of a file; `needed` leaves out what the file defines itself.
    static Symbols of(FileDescriptorProto file) {
        var symbols = new Symbols(new LinkedHashSet<>(), new LinkedHashMap<>());
        var scope = file.getPackage().isEmpty() ? "" : file.getPackage() + ".";
        file.getMessageTypeList().forEach(message -> symbols.message(message, scope));
        file.getEnumTypeList().forEach(type -> symbols.enumeration(type, scope));
        file.getExtensionList().forEach(symbols::field);
        file.getServiceList()
                .forEach(service -> service.getMethodList().forEach(method -> {
                    symbols.need(method.getInputType(), Sort.MESSAGE);
                    symbols.need(method.getOutputType(), Sort.MESSAGE);
                }));
        symbols.needed.keySet().removeAll(symbols.defined);
        return symbols;
    }

    private void message(DescriptorProto message, String scope) {
        var name = scope + message.getName();
        defined.add(name);
        message.getFieldList().forEach(this::field);
        message.getExtensionList().forEach(this::field);
        message.getNestedTypeList().forEach(nested -> message(nested, name + "."));
        message.getEnumTypeList().forEach(nested -> enumeration(nested, name + "."));
    }

    private void enumeration(EnumDescriptorProto type, String scope) {
        defined.add(scope + type.getName());
    }

    private void field(FieldDescriptorProto field) {
        need(field.getTypeName(), field.getType() == FieldDescriptorProto.Type.TYPE_ENUM ? Sort.ENUM : Sort.MESSAGE);
        need(field.getExtendee(), Sort.MESSAGE);
    }

    /// Names are absolute, with a dot before them; what is not cannot be judged here.
    private void need(String name, Sort sort) {
        if (name.startsWith(".")) {
            needed.putIfAbsent(name.substring(1), sort);
        }
    }
}
