package dev.sextant.samples.lab;

import com.google.protobuf.Any;
import com.google.protobuf.Empty;
import dev.sextant.samples.server.Reply;
import io.grpc.stub.StreamObserver;
import lab.v1.Choice;
import lab.v1.EchoServiceGrpc.EchoServiceImplBase;
import lab.v1.Edition;
import lab.v1.Everything;
import lab.v1.Legacy;
import lab.v1.Lists;
import lab.v1.Maps;
import lab.v1.Nested;
import lab.v1.Next;
import lab.v1.Node;
import lab.v1.Oddities;
import lab.v1.OptionalScalars;
import lab.v1.Ruled;
import lab.v1.Scalars;
import lab.v1.WellKnown;

/// Answers every message with itself, unknown fields included.
final class EchoService extends EchoServiceImplBase {
    @Override
    public void echoScalars(Scalars request, StreamObserver<Scalars> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoOptionalScalars(OptionalScalars request, StreamObserver<OptionalScalars> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoLists(Lists request, StreamObserver<Lists> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoMaps(Maps request, StreamObserver<Maps> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoNode(Node request, StreamObserver<Node> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoNested(Nested request, StreamObserver<Nested> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoChoice(Choice request, StreamObserver<Choice> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoWellKnown(WellKnown request, StreamObserver<WellKnown> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoOddities(Oddities request, StreamObserver<Oddities> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoLegacy(Legacy request, StreamObserver<Legacy> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoEdition(Edition request, StreamObserver<Edition> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoNext(Next request, StreamObserver<Next> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoRuled(Ruled request, StreamObserver<Ruled> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoEverything(Everything request, StreamObserver<Everything> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoNothing(Empty request, StreamObserver<Empty> answer) {
        Reply.with(answer, request);
    }

    @Override
    public void echoAnything(Any request, StreamObserver<Any> answer) {
        Reply.with(answer, request);
    }

    @Override
    @SuppressWarnings("deprecation") // retired in the contract, still answered
    public void echoRetired(Empty request, StreamObserver<Empty> answer) {
        Reply.with(answer, request);
    }
}
