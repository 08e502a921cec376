package dev.sextant.samples.controlplane.service;

import com.google.protobuf.ByteString;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.sextant.samples.controlplane.fleet.Fleet;
import dev.sextant.samples.controlplane.fleet.Tenant;
import dev.sextant.samples.server.FieldChecks;
import dev.sextant.samples.server.Moments;
import dev.sextant.samples.server.Refusal;
import dev.sextant.samples.server.Reply;
import fleet.controlplane.v1.AvailableIntegration;
import fleet.controlplane.v1.DeregisterIntegrationRequest;
import fleet.controlplane.v1.DeregisterIntegrationResponse;
import fleet.controlplane.v1.Integration;
import fleet.controlplane.v1.IntegrationServiceGrpc.IntegrationServiceImplBase;
import fleet.controlplane.v1.ListAvailableRequest;
import fleet.controlplane.v1.ListAvailableResponse;
import fleet.controlplane.v1.ListIntegrationsRequest;
import fleet.controlplane.v1.ListIntegrationsResponse;
import fleet.controlplane.v1.RegisterIntegrationRequest;
import fleet.controlplane.v1.RegisterIntegrationResponse;
import io.grpc.stub.StreamObserver;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Connects the control plane to other systems.
final class IntegrationService extends IntegrationServiceImplBase {
    private static final List<AvailableIntegration> AVAILABLE = List.of(
            available("custom", "Anything else, by its own settings", "{\"type\":\"object\"}"),
            available(
                    "dependency-track",
                    "Keeps bills of materials",
                    "{\"type\":\"object\",\"required\":[\"instance_url\",\"api_key\"]}"),
            available("webhook", "Is told of every run", "{\"type\":\"object\",\"required\":[\"url\"]}"));

    private final Access access;

    IntegrationService(Access access) {
        this.access = access;
    }

    @Override
    public void listAvailable(ListAvailableRequest request, StreamObserver<ListAvailableResponse> answer) {
        Reply.with(
                answer,
                ListAvailableResponse.newBuilder().addAllIntegrations(AVAILABLE).build());
    }

    @Override
    public void list(ListIntegrationsRequest request, StreamObserver<ListIntegrationsResponse> answer) {
        List<Integration> integrations = access.reading().integrations().all().stream()
                .sorted(Comparator.comparing(Integration::getName))
                .toList();
        Reply.with(
                answer,
                ListIntegrationsResponse.newBuilder()
                        .addAllIntegrations(integrations)
                        .build());
    }

    @Override
    public void register(RegisterIntegrationRequest request, StreamObserver<RegisterIntegrationResponse> answer) {
        Tenant tenant = access.changing();
        check(request);
        if (tenant.integrations().all().stream().anyMatch(each -> each.getName().equals(request.getName()))) {
            throw Refusal.alreadyExists("integration", request.getName());
        }
        Fleet fleet = access.fleet();
        var integration = Integration.newBuilder()
                .setId(fleet.ids().next("integration"))
                .setName(request.getName())
                .setKind(kind(request))
                .setCreatedAt(Moments.of(fleet.now()))
                .setSettings(settings(request))
                .build();
        tenant.integrations().add(integration.getId(), integration);
        Reply.with(
                answer,
                RegisterIntegrationResponse.newBuilder()
                        .setIntegration(integration)
                        .build());
    }

    @Override
    public void deregister(DeregisterIntegrationRequest request, StreamObserver<DeregisterIntegrationResponse> answer) {
        Tenant tenant = access.changing();
        new FieldChecks().required("id", request.getId()).done();
        tenant.integrations().remove(request.getId());
        Reply.with(answer, DeregisterIntegrationResponse.getDefaultInstance());
    }

    private static void check(RegisterIntegrationRequest request) {
        var checks = new FieldChecks().name("name", request.getName());
        switch (request.getSystemCase()) {
            case WEBHOOK -> checks.required("webhook.url", request.getWebhook().getUrl());
            case DEPENDENCY_TRACK ->
                checks.required(
                                "dependency_track.instance_url",
                                request.getDependencyTrack().getInstanceUrl())
                        .required(
                                "dependency_track.api_key",
                                request.getDependencyTrack().getApiKey());
            case CUSTOM -> {}
            case SYSTEM_NOT_SET -> checks.refuse("system", "one of webhook, dependency_track, custom is required");
        }
        checks.done();
    }

    private static String kind(RegisterIntegrationRequest request) {
        return request.getSystemCase().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The settings without the secrets.
    private static Struct settings(RegisterIntegrationRequest request) {
        return switch (request.getSystemCase()) {
            case WEBHOOK -> setting("url", request.getWebhook().getUrl());
            case DEPENDENCY_TRACK ->
                setting("instance_url", request.getDependencyTrack().getInstanceUrl());
            case CUSTOM -> request.getCustom();
            case SYSTEM_NOT_SET -> Struct.getDefaultInstance();
        };
    }

    private static Struct setting(String name, String value) {
        return Struct.newBuilder()
                .putFields(name, Value.newBuilder().setStringValue(value).build())
                .build();
    }

    private static AvailableIntegration available(String kind, String description, String schema) {
        return AvailableIntegration.newBuilder()
                .setKind(kind)
                .setDescription(description)
                .setRegistrationSchema(ByteString.copyFromUtf8(schema))
                .build();
    }
}
