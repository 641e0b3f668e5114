// A small service around the library: it validates cases and tells the rules.
package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.ungeindsats.Policy;
import io.github.ungeindsats.Ungeindsats;
import io.github.ungeindsats.UngeindsatsException;
import io.github.ungeindsats.model.Language;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import java.util.concurrent.TimeUnit;

/**
 * {@code POST /cases/validate?as_of=2021-01-08} answers 204 where nobody has to look at the case, and else 422 with a
 * problem document; {@code GET /rules} tells the rules. It can be reached from its own machine alone, and logs no case.
 */
public final class Service implements AutoCloseable {
    /** A case is a few kilobytes. */
    static final int MAX_BODY = 1 << 20;

    private static final Logger LOG = System.getLogger(Service.class.getName());
    private static final String AS_OF = "as_of=";
    private static final Locale DANISH = Locale.forLanguageTag("da");

    static {
        // A client that sends slowly must not hold a thread for ever; the JDK reads these once, in seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
    }

    private final Policy policy;
    private final HttpServer server;
    // So many at once; further requests wait, and then the one who accepts them answers and accepts no more meanwhile.
    private final ExecutorService threads =
            new ThreadPoolExecutor(4, 4, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(64), new CallerRunsPolicy());

    /** Starts to listen; port 0 is any that is free. */
    public Service(Policy policy, int port) throws IOException {
        this.policy = policy;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(threads);
        serve("POST", "/cases/validate", this::validate);
        serve("GET", "/rules", exchange -> Answer.json(Ungeindsats.tell("{\"rules\":{}}")));
        serve("GET", "/", exchange -> Answer.ofRequest(404, "Not Found"));
        server.start();
    }

    /** Starts with Viborg's policy on the port that is named, or on 8080. */
    public static void main(String[] arguments) throws IOException {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        var service = new Service(Policy.shipped("viborg"), port);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        LOG.log(Level.INFO, "listening on port {0}", Integer.toString(service.port()));
    }

    /** The port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets those who are being answered have their answer, and ends. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
        policy.close();
    }

    /** What one address answers. */
    @FunctionalInterface
    private interface Address {
        Answer answer(HttpExchange exchange) throws IOException;
    }

    private void serve(String method, String path, Address address) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var answer = answer(exchange, method, path, address);
                send(exchange, answer);
                // Neither the query nor the body: whose case it is is nobody's business here.
                LOG.log(Level.INFO, "{0} {1}", path, Integer.toString(answer.status()));
            }
        });
    }

    private static Answer answer(HttpExchange exchange, String method, String path, Address address)
            throws IOException {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return Answer.ofRequest(404, "Not Found");
        }
        if (!exchange.getRequestMethod().equals(method)) {
            return Answer.ofRequest(405, "Method Not Allowed").with("Allow", method);
        }
        try {
            return address.answer(exchange);
        } catch (UngeindsatsException refused) {
            return Answer.problem(refused.getStatus(), refused.getProblem());
        } catch (RuntimeException defect) {
            // What its message says is not known, so it is not told.
            LOG.log(Level.ERROR, "a defect: {0}", defect.getClass().getName());
            return Answer.ofRequest(500, "Internal Server Error");
        }
    }

    private Answer validate(HttpExchange exchange) throws IOException {
        LocalDate asOf;
        try {
            asOf = asOf(exchange.getRequestURI().getQuery());
        } catch (DateTimeException noDay) {
            return Answer.ofRequest(400, "as_of must be a day, written YYYY-MM-DD");
        }
        var body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return Answer.ofRequest(413, "Content Too Large");
        }
        String document;
        try {
            document = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException noText) {
            return Answer.ofRequest(400, "The body must be UTF-8");
        }
        var language = language(exchange.getRequestHeaders().getFirst("Accept-Language"));
        var problem = policy.problem(document, asOf, language);
        return problem == null
                ? Answer.nothing()
                : Answer.problem((int) problem.getStatus(), problem.toJson())
                        .with("Content-Language", language.name().toLowerCase(Locale.ROOT));
    }

    private static LocalDate asOf(String query) {
        if (query == null || !query.startsWith(AS_OF)) {
            throw new DateTimeException("no day is named");
        }
        return LocalDate.parse(query.substring(AS_OF.length()));
    }

    /** Danish, unless English is what is preferred. */
    private static Language language(String accepted) {
        try {
            var wanted = Locale.LanguageRange.parse(accepted == null ? "da" : accepted);
            var best = Locale.lookup(wanted, List.of(DANISH, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Language.EN : Language.DA;
        } catch (IllegalArgumentException unreadable) {
            return Language.DA;
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        var bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
