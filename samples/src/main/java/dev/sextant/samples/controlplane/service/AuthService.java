package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.User;
import dev.sextant.samples.controlplane.token.Caller;
import dev.sextant.samples.controlplane.token.Gate;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.AuthServiceGrpc.AuthServiceImplBase;
import fleet.controlplane.v1.LoginRequest;
import fleet.controlplane.v1.LoginResponse;
import fleet.controlplane.v1.WhoAmIRequest;
import fleet.controlplane.v1.WhoAmIResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;

/// Hands out user tokens.
final class AuthService extends AuthServiceImplBase {
    private final Access access;
    private final Gate gate;

    AuthService(Access access, Gate gate) {
        this.access = access;
        this.gate = gate;
    }

    @Override
    public void login(LoginRequest request, StreamObserver<LoginResponse> answer) {
        Duration lifetime = request.hasLifetime() ? Moments.duration(request.getLifetime()) : Gate.USER_LIFETIME;
        new FieldChecks()
                .email("email", request.getEmail())
                .that(lifetime.compareTo(Gate.USER_LIFETIME) <= 0, "lifetime", "must be at most 24 h")
                .that(!lifetime.isZero(), "lifetime", "must not be zero")
                .done();
        User user = access.fleet().users().get(request.getEmail());
        Reply.with(
                answer,
                LoginResponse.newBuilder()
                        .setToken(gate.userToken(user, lifetime))
                        .setExpiresAt(Moments.of(access.fleet().now().plus(lifetime)))
                        .build());
    }

    @Override
    public void whoAmI(WhoAmIRequest request, StreamObserver<WhoAmIResponse> answer) {
        Caller caller = access.caller();
        var who = WhoAmIResponse.newBuilder().setOrganization(caller.organization());
        switch (caller) {
            case Caller.Person person ->
                who.getUserBuilder().setId(person.id()).setEmail(person.email()).setRole(person.role());
            case Caller.Machine machine ->
                who.getApiTokenBuilder().setId(machine.id()).setName(machine.name());
        }
        if (caller.expiry().isBefore(Instant.MAX)) {
            who.setExpiresAt(Moments.of(caller.expiry()));
        }
        Reply.with(answer, who.build());
    }
}
