// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.fixtures.ApiDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Calls REST as one user or as nobody; every answer is one that the OpenAPI document describes. */
final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The archive's own, the same for every instance of it: asked for at the first call of somebody who may. */
    private static ApiDocument described;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String credentials;

    Http(String base) {
        this(base, null);
    }

    private Http(String base, String credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    /** An answer: its body as text, and as JSON where it is that. */
    record Answer(int status, String type, String body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        boolean isProblem() {
            return type.startsWith("application/problem+json");
        }
    }

    Http as(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Http(base, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Answer get(String path) throws IOException {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    Answer post(String path, String type, String body) throws IOException {
        return send("POST", path, type, BodyPublishers.ofString(body));
    }

    Answer send(String method, String path, String type, BodyPublisher body) throws IOException {
        Answer answer = sendUnchecked(method, path, type, body);
        Optional<ApiDocument> document = document();
        if (document.isPresent()) {
            document.get().check(method, path, answer.status(), answer.type(), answer.body());
        }
        return answer;
    }

    private Optional<ApiDocument> document() throws IOException {
        synchronized (Http.class) {
            if (described == null && credentials != null) {
                Answer answer = sendUnchecked("GET", "/openapi.json", null, BodyPublishers.noBody());
                if (answer.status() == 200) {
                    described = new ApiDocument(answer.body());
                }
            }
            return Optional.ofNullable(described);
        }
    }

    private Answer sendUnchecked(String method, String path, String type, BodyPublisher body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(1))
                .method(method, body);
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
