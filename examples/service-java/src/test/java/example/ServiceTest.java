// The service as its callers meet it: with a good body, a bad one and hostile ones.
package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ungeindsats.Policy;
import io.github.ungeindsats.model.Fault;
import io.github.ungeindsats.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String VALIDATE = "/cases/validate?as_of=2021-01-08";

    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        service = new Service(Policy.shipped("viborg"), 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void casesThatNobodyHasToLookAt() throws Exception {
        var answered = new TreeMap<Integer, Integer>();
        for (var document : Files.readAllLines(Path.of("../data/viborg-2021-01-08.ndjson"))) {
            var answer = post(VALIDATE, document);
            assertEquals(answer.statusCode() == 204, answer.body().isEmpty());
            answered.merge(answer.statusCode(), 1, Integer::sum);
        }
        assertEquals(Set.of(204, 422), answered.keySet());
    }

    @Test
    void aCaseThatSomebodyShouldLookAt() throws Exception {
        var twoGuides = "{\"guide\":{\"assignments\":[{\"from\":\"2020-01-01\",\"until\":\"2020-06-02\"},"
                + "{\"from\":\"2020-06-01\",\"until\":\"ongoing\"}]}}";
        var danish = post(VALIDATE, twoGuides);
        assertEquals(422, danish.statusCode());
        assertEquals("application/problem+json", header(danish, "Content-Type"));
        assertEquals("da", header(danish, "Content-Language"));
        var concerns = Problem.fromJson(danish.body()).getErrors();
        assertTrue(concerns.stream().anyMatch(it -> it.getRule().equals("guide.one_active")));

        var english = send(request(VALIDATE)
                .header("Accept-Language", "fr, en;q=0.8, da;q=0.2")
                .POST(BodyPublishers.ofString(twoGuides)));
        assertEquals("en", header(english, "Content-Language"));
    }

    @Test
    void aCaseThatCannotBeRead() throws Exception {
        var answer = post(VALIDATE, "{\"id\": \"Maja Secret\", \"birth_date\": \"1899-12-31\"}");
        var fault = Fault.fromJson(answer.body());
        assertEquals(422, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertEquals("/birth_date", fault.getErrors().get(0).getPointer());
        assertFalse(answer.body().contains("Secret"));
    }

    @Test
    void whatIsHostile() throws Exception {
        assertEquals(400, post(VALIDATE, "").statusCode());
        assertEquals(400, post(VALIDATE, "{\"guide\":").statusCode());
        assertEquals(400, post(VALIDATE, new byte[] {'{', (byte) 0xff, '}'}).statusCode());
        var deep = Fault.fromJson(post(VALIDATE, "[".repeat(100_000)).body());
        assertTrue(deep.getStatus() >= 400 && deep.getStatus() < 500);
        assertEquals(413, post(VALIDATE, " ".repeat(Service.MAX_BODY + 1)).statusCode());
        assertEquals(200, send(request("/rules").GET()).statusCode(), "it still answers");
    }

    @Test
    void whatIsAskedWrongly() throws Exception {
        assertEquals(400, post("/cases/validate", "{}").statusCode());
        assertEquals(400, post("/cases/validate?as_of=soon", "{}").statusCode());
        assertEquals(422, post("/cases/validate?as_of=1999-12-31", "{}").statusCode());
        assertEquals(404, post("/cases", "{}").statusCode());
        var get = send(request(VALIDATE).GET());
        assertEquals(405, get.statusCode());
        assertEquals("POST", header(get, "Allow"));
    }

    @Test
    void theRules() throws Exception {
        var rules = send(request("/rules").GET());
        assertEquals(200, rules.statusCode());
        assertTrue(rules.body().contains("\"guide.one_active\""));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> post(String path, byte[] body) throws Exception {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
