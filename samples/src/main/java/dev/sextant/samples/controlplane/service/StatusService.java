package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.InfozRequest;
import fleet.controlplane.v1.InfozResponse;
import fleet.controlplane.v1.StatusServiceGrpc.StatusServiceImplBase;
import fleet.controlplane.v1.StatuszRequest;
import fleet.controlplane.v1.StatuszResponse;
import fleet.controlplane.v1.StatuszResponse.Health;
import io.grpc.stub.StreamObserver;

/// Tells whether the control plane works.
final class StatusService extends StatusServiceImplBase {
    static final String VERSION = "1.42.0";

    @Override
    public void infoz(InfozRequest request, StreamObserver<InfozResponse> answer) {
        Reply.with(
                answer,
                InfozResponse.newBuilder()
                        .setVersion(VERSION)
                        .setLoginUrl("https://cp.fleet.example/login")
                        .putFeatures("policies", true)
                        .putFeatures("storage", true)
                        .putFeatures("billing", false)
                        .build());
    }

    @Override
    public void statusz(StatuszRequest request, StreamObserver<StatuszResponse> answer) {
        var status = StatuszResponse.newBuilder().setHealth(Health.HEALTH_SERVING);
        if (request.getReadiness()) {
            status.setHealth(Health.HEALTH_DEGRADED)
                    .putParts("database", Health.HEALTH_SERVING)
                    .putParts("signing-ca", Health.HEALTH_SERVING)
                    .putParts("storage", Health.HEALTH_DEGRADED);
        }
        Reply.with(answer, status.build());
    }
}
