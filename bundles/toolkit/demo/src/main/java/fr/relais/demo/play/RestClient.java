// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** The one way over which the demonstration talks to the platform: JSON over HTTP, as a partner would. Thread-safe. */
public final class RestClient {

    /** For one file, on a machine that has other things to do as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client;
    private final ObjectMapper json = new ObjectMapper();
    private final String api;
    private final String authorization;
    private final String language;

    /**
     * A client for one user, answered in English.
     *
     * @param url of the platform, without {@code /api}
     */
    public RestClient(String url, String user, String password) {
        this(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
                url.replaceAll("/+$", "") + "/api",
                "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8)),
                "en");
    }

    private RestClient(HttpClient client, String api, String authorization, String language) {
        this.client = client;
        this.api = api;
        this.authorization = authorization;
        this.language = language;
    }

    /** The same client, answered in another language: {@code fr} or {@code en}. */
    public RestClient in(String other) {
        return new RestClient(client, api, authorization, other);
    }

    /**
     * Reads something.
     *
     * @param path below {@code /api}, with its query
     * @throws CallFailedException if the platform refuses, can't be reached or answers no JSON
     */
    public JsonNode get(String path) {
        return json(path, request(path).GET().build());
    }

    /** Reads a page of text, such as a document. @throws CallFailedException likewise */
    public String text(String path) {
        return send(
                path,
                request(path)
                        .setHeader("Accept", "text/html, application/problem+json")
                        .GET()
                        .build());
    }

    /** Asks for something to be done. @throws CallFailedException likewise */
    public JsonNode post(String path) {
        return json(path, request(path).POST(BodyPublishers.noBody()).build());
    }

    /** Asks for something to be done with a body that becomes JSON. @throws CallFailedException likewise */
    public JsonNode post(String path, Object body) {
        return post(
                path,
                "application/json",
                BodyPublishers.ofString(json.valueToTree(body).toString()));
    }

    /** Sends a file of comma-separated values. @throws CallFailedException likewise, or if there is no such file */
    public JsonNode send(String path, Path csv) {
        try {
            return post(path, "text/csv", BodyPublishers.ofFile(csv));
        } catch (IOException missing) {
            throw new CallFailedException("can't read " + csv, missing);
        }
    }

    private JsonNode post(String path, String type, BodyPublisher body) {
        return json(path, request(path).header("Content-Type", type).POST(body).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Accept-Language", language)
                .header("Accept", "application/json");
    }

    private JsonNode json(String path, HttpRequest request) {
        String body = send(path, request);
        try {
            return json.readTree(body);
        } catch (IOException notJson) {
            throw new CallFailedException(request.method() + ' ' + api + path + " answered no JSON: " + body, notJson);
        }
    }

    private String send(String path, HttpRequest request) {
        String call = request.method() + ' ' + api + path;
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() >= 300) {
                throw new CallFailedException(call + " answered " + answer.statusCode() + ' ' + answer.body(), null);
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new CallFailedException(call + " failed: " + unreachable, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(call + " was interrupted", interrupted);
        }
    }
}
