// What the service answers: a status, and a document or none.
package example;

import java.util.Map;

/** An answer; the {@code type} is that of the {@code body}, and both are null where there is none. */
record Answer(int status, String type, String body, Map<String, String> headers) {
    static Answer nothing() {
        return new Answer(204, null, null, Map.of());
    }

    static Answer json(String body) {
        return new Answer(200, "application/json", body, Map.of());
    }

    /** A problem document (RFC 9457). */
    static Answer problem(int status, String body) {
        return new Answer(status, "application/problem+json", body, Map.of());
    }

    /** A problem of the request itself. The texts are the service's own: nothing of the request stands in them. */
    static Answer ofRequest(int status, String title) {
        return problem(status, "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}".formatted(title, status));
    }

    Answer with(String header, String value) {
        return new Answer(status, type, body, Map.of(header, value));
    }
}
