package dev.sextant.transport;

import dev.sextant.exchange.Body;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.ExchangeListener;
import java.io.IOException;
import java.time.Instant;
import okhttp3.Response;

/// Takes in what a server answers: as one body, or as a stream of messages where it is one and that is asked for.
record Answer(Hop hop, StatusReader statuses, ExchangeListener listener) {

    /// Reads to the end and says how it ended.
    ExchangeEvent taken(Response response) throws IOException {
        try (var intake = new Intake(response, hop.request().terms().largestAnswer())) {
            var framing = Framing.of(intake.mediaType());
            return hop.request().terms().habits().streaming() && framing.isPresent()
                    ? streamed(response, intake, framing.get())
                    : whole(response, intake);
        }
    }

    private ExchangeEvent streamed(Response response, Intake intake, Framing framing) throws IOException {
        var messages = framing.over(intake.decoded(), intake::checkMessage);
        var index = 0;
        for (var message = messages.next(); message.isPresent(); message = messages.next()) {
            var body = Body.of(intake.mediaType(), message.get(), -1);
            listener.on(new ExchangeEvent.MessageReceived(Instant.now(), index++, body));
        }
        return ended(response, Body.of(intake.mediaType(), new byte[0], 0));
    }

    private ExchangeEvent whole(Response response, Intake intake) throws IOException {
        try {
            intake.take(hop.timeline());
        } catch (IOException e) {
            if (intake.size() > 0) {
                listener.on(new ExchangeEvent.MessageReceived(Instant.now(), 0, intake.body()));
            }
            throw e;
        }
        var body = intake.body();
        if (body.size() > 0 || mayHaveContent(response)) {
            listener.on(new ExchangeEvent.MessageReceived(Instant.now(), 0, body));
        }
        return ended(response, body);
    }

    private ExchangeEvent ended(Response response, Body body) throws IOException {
        var headers = Timeline.entries(response.headers());
        var status = statuses.read(response.code(), response.message(), headers, body);
        return new ExchangeEvent.Completed(Instant.now(), status, Timeline.entries(response.trailers()));
    }

    private boolean mayHaveContent(Response response) {
        return !hop.request().method().equals("HEAD") && response.code() != 204 && response.code() != 304;
    }
}
