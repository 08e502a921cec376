package dev.sextant.grpc.codec;

import com.google.protobuf.Descriptors.FileDescriptor;

/// The types of the lab sample, which has every kind of field there is.
final class Lab {
    static final FileDescriptor KINDS = lab.v1.Scalars.getDescriptor().getFile();
    static final FileDescriptor LEGACY = lab.v1.Legacy.getDescriptor().getFile();
    static final FileDescriptor EDITION = lab.v1.Edition.getDescriptor().getFile();
    static final FileDescriptor NEXT = lab.v1.Next.getDescriptor().getFile();
    static final KnownTypes TYPES = new KnownTypes(KINDS, LEGACY, EDITION, NEXT);

    private Lab() {}
}
