package dev.sextant.grpc.contract;

import com.google.api.AnnotationsProto;
import com.google.api.FieldBehaviorProto;
import com.google.protobuf.ExtensionRegistry;

/// The options that are read out of contracts: google.api.http and google.api.field_behavior.
public final class KnownOptions {
    private static final ExtensionRegistry REGISTRY = registered();

    private KnownOptions() {}

    /// What files are parsed with so that these options are found in them.
    public static ExtensionRegistry registry() {
        return REGISTRY;
    }

    private static ExtensionRegistry registered() {
        var registry = ExtensionRegistry.newInstance();
        AnnotationsProto.registerAllExtensions(registry);
        FieldBehaviorProto.registerAllExtensions(registry);
        return registry.getUnmodifiable();
    }
}
