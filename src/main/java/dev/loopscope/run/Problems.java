package dev.loopscope.run;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says what is wrong with a request, as a problem document (RFC 9457) that names the field and the rule. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final String RETRY_SECONDS = "1";
    /** What went wrong in the languages of the pages. */
    private static final String WORDS = "words";

    /** What of the request is not as it must be, and how it must be. */
    private record Breach(String field, String rule) {
        Map<String, Object> properties() {
            return Map.of("field", field, "rule", rule);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        Map<String, Object> properties = new LinkedHashMap<>(new Breach(refused.field(), refused.rule()).properties());
        properties.putAll(refused.place());
        refused.words().ifPresent(words -> properties.put(WORDS, words));
        return answer(refused.status(), new HttpHeaders(), refused.getMessage(), properties);
    }

    /** An exception of another room that knows its own problem document. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(IOException refused, WebRequest request) throws IOException {
        if (!(refused instanceof ErrorResponse response)) {
            throw refused;
        }
        return handleExceptionInternal(refused, response.getBody(), new HttpHeaders(), response.getStatusCode(),
                request);
    }

    @ExceptionHandler({TooManyRuns.class, TooManyFollowers.class, TooManyTrials.class})
    ResponseEntity<ProblemDetail> full(NotNow full) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answer(HttpStatus.TOO_MANY_REQUESTS, headers, full.reason().en(), Map.of(WORDS, full.reason()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> leaving(ServerLeaving leaving) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, new HttpHeaders(), leaving.reason().en(),
                Map.of(WORDS, leaving.reason()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<ErrorResponse> refusedWhileReading = causes(unreadable).filter(ErrorResponse.class::isInstance)
                .map(ErrorResponse.class::cast).findFirst();
        if (refusedWhileReading.isPresent()) {
            ErrorResponse refused = refusedWhileReading.get();
            return handleExceptionInternal(unreadable, refused.getBody(), headers, refused.getStatusCode(), request);
        }
        Breach breach = breach(unreadable);
        return handleExceptionInternal(unreadable, problem(ProblemDetail.forStatusAndDetail(status,
                breach.field() + ": " + breach.rule()), breach.properties()), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception error, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object described = body == null && error instanceof ErrorResponse response ? response.getBody() : body;
        if (described instanceof ProblemDetail problem && problem.getProperties() == null) {
            Breach breach = breach(error);
            problem(problem, breach == null ? Map.of() : breach.properties());
        }
        HttpHeaders own = HttpHeaders.copyOf(headers);
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(error, described, own, status, request);
    }

    private static @Nullable Breach breach(Exception error) {
        return switch (error) {
            case HttpMessageNotReadableException unreadable -> breach(unreadable);
            case HttpRequestMethodNotSupportedException method -> new Breach("method", "one of "
                    + Stream.ofNullable(method.getSupportedMethods()).flatMap(Stream::of)
                            .collect(Collectors.joining(", ")));
            case HttpMediaTypeNotSupportedException type -> new Breach("Content-Type", type.getSupportedMediaTypes()
                    .stream().map(MediaType::toString).collect(Collectors.joining(" or ")));
            case HttpMediaTypeNotAcceptableException _ -> new Breach("Accept", "application/json");
            case NoResourceFoundException _ -> new Breach("path", "an address of this server");
            default -> null;
        };
    }

    private static Breach breach(HttpMessageNotReadableException unreadable) {
        if (causes(unreadable).anyMatch(StreamConstraintsException.class::isInstance)) {
            return new Breach("body", "depth 32, keys of 256 and numbers of 100 characters at most");
        }
        if (causes(unreadable).map(Throwable::getMessage).anyMatch(m -> m != null && m.startsWith("Duplicate"))) {
            return new Breach("body", "every key once");
        }
        return new Breach("body",
                "JSON (RFC 8259), an object with the keys scenario and parameters, or source and name");
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, HttpHeaders headers, @Nullable String detail,
            Map<String, Object> properties) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(status).headers(headers)
                .body(problem(ProblemDetail.forStatusAndDetail(status, detail), properties));
    }

    private static ProblemDetail problem(ProblemDetail problem, Map<String, Object> properties) {
        problem.setType(URI.create("about:blank"));
        if (!properties.isEmpty()) {
            problem.setProperties(properties);
        }
        return problem;
    }
}
