package dev.sextant.samples.controlplane.service;

import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.controlplane.token.Gate;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.ApiToken;
import fleet.controlplane.v1.ApiTokenServiceGrpc.ApiTokenServiceImplBase;
import fleet.controlplane.v1.CreateApiTokenRequest;
import fleet.controlplane.v1.CreateApiTokenResponse;
import fleet.controlplane.v1.ListApiTokensRequest;
import fleet.controlplane.v1.ListApiTokensResponse;
import fleet.controlplane.v1.RevokeApiTokenRequest;
import fleet.controlplane.v1.RevokeApiTokenResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// Keeps the tokens that machines use.
final class ApiTokenService extends ApiTokenServiceImplBase {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Access access;
    private final Gate gate;

    ApiTokenService(Access access, Gate gate) {
        this.access = access;
        this.gate = gate;
    }

    @Override
    public void create(CreateApiTokenRequest request, StreamObserver<CreateApiTokenResponse> answer) {
        access.person();
        Tenant tenant = access.changing();
        check(request, tenant);
        refuseIfTaken(tenant, request.getName());
        ApiToken token = token(request, tenant);
        tenant.tokens().add(token.getId(), token);
        var result =
                CreateApiTokenResponse.Result.newBuilder().setApiToken(token).setJwt(gate.apiToken(tenant, token));
        Reply.with(answer, CreateApiTokenResponse.newBuilder().setResult(result).build());
    }

    @Override
    public void list(ListApiTokensRequest request, StreamObserver<ListApiTokensResponse> answer) {
        List<ApiToken> tokens = access.reading().tokens().all().stream()
                .filter(token -> request.getIncludeRevoked() || !token.hasRevokedAt())
                .filter(token -> !request.hasProject() || token.getProject().equals(request.getProject()))
                .sorted(Comparator.comparing(ApiToken::getName))
                .toList();
        Reply.with(
                answer,
                ListApiTokensResponse.newBuilder().addAllApiTokens(tokens).build());
    }

    @Override
    public void revoke(RevokeApiTokenRequest request, StreamObserver<RevokeApiTokenResponse> answer) {
        access.person();
        Tenant tenant = access.changing();
        new FieldChecks().required("id", request.getId()).done();
        tenant.tokens()
                .change(
                        request.getId(),
                        token -> token.hasRevokedAt()
                                ? token
                                : token.toBuilder()
                                        .setRevokedAt(Moments.of(access.fleet().now()))
                                        .build());
        Reply.with(answer, RevokeApiTokenResponse.getDefaultInstance());
    }

    private static void check(CreateApiTokenRequest request, Tenant tenant) {
        var checks = new FieldChecks().name("name", request.getName());
        if (request.hasExpiresIn()) {
            Duration length = Moments.duration(request.getExpiresIn());
            checks.that(
                    length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0,
                    "expires_in",
                    "must be one second to one year");
        }
        if (request.hasProject()) {
            checks.that(
                    tenant.projects().find(request.getProject()).isPresent(),
                    "project",
                    "no such project in " + tenant.name());
        }
        checks.done();
    }

    private static void refuseIfTaken(Tenant tenant, String name) {
        if (tenant.tokens().all().stream().anyMatch(token -> token.getName().equals(name) && !token.hasRevokedAt())) {
            throw Refusal.alreadyExists("API token", name);
        }
    }

    private ApiToken token(CreateApiTokenRequest request, Tenant tenant) {
        Fleet fleet = access.fleet();
        var token = ApiToken.newBuilder()
                .setId(fleet.ids().next("API token"))
                .setName(request.getName())
                .setDescription(request.getDescription())
                .setOrganization(tenant.name())
                .setCreatedAt(Moments.of(fleet.now()));
        if (request.hasExpiresIn()) {
            token.setExpiresAt(Moments.of(fleet.now().plus(Moments.duration(request.getExpiresIn()))));
        }
        if (request.hasProject()) {
            token.setProject(request.getProject());
        }
        return token.build();
    }
}
