package dev.loopscope.security;

import java.io.IOException;
import java.io.Writer;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat answers by itself to a request that is not HTTP (RFC 9112), before any page or controller sees it: a problem
 * document (RFC 9457), like every other error of this server.
 */
public final class ProblemValve extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;
    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"request: HTTP as in RFC 9112",\
            "field":"request","rule":"HTTP as in RFC 9112"}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer out = response.getReporter();
            if (out != null) {
                out.write(PROBLEM.formatted(title(status), status));
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Nobody is there to read it.
        }
    }

    private static String title(int status) {
        return status == HttpServletResponse.SC_BAD_REQUEST ? "Bad Request" : "Error " + status;
    }
}
