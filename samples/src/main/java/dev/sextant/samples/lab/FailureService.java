package dev.sextant.samples.lab;

import com.google.protobuf.Empty;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Reply;
import io.grpc.stub.StreamObserver;
import lab.v1.FailRequest;
import lab.v1.FailureServiceGrpc.FailureServiceImplBase;

/// Fails as it is told to. What it leaves out is UNIMPLEMENTED, on purpose.
final class FailureService extends FailureServiceImplBase {
    private static final int LAST_CODE = 16;

    @Override
    public void fail(FailRequest request, StreamObserver<Empty> answer) {
        new FieldChecks().range("code", request.getCode(), 0, LAST_CODE).done();
        if (request.getCode() == 0) {
            Reply.with(answer, Empty.getDefaultInstance());
        } else {
            answer.onError(Failures.of(request));
        }
    }

    @Override
    public void hang(Empty request, StreamObserver<Empty> answer) {
        // Never answers: the caller's deadline or its cancel ends the call.
    }
}
