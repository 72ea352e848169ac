package waymark.web.edge;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// The page of an error that no page of ours could be made for: a request the server could not read, or an
/// error page that failed itself. It names neither the server nor what went wrong inside.
public class PlainErrors extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>Waymark could not answer that – Waymark</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/assets/app.css">
            </head>
            <body class="govuk-template__body">
            <main class="govuk-width-container govuk-main-wrapper">
            <p class="govuk-body"><strong>In danger now? Call <a class="govuk-link" href="tel:999">999</a>.</strong></p>
            <h1 class="govuk-heading-l">Waymark could not answer that</h1>
            <p class="govuk-body">Nothing was saved. If you typed the address, check it. If you were sending a form, open \
            its page again.</p>
            <p class="govuk-body"><a class="govuk-link" href="/">Go to your home page</a></p>
            </main>
            </body>
            </html>
            """;

    /// The same for a program that asked by the API.
    private static final String PROBLEM = """
            {"type":"urn:waymark:problem:unreadable","title":"The request cannot be read","status":%d}
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean api = request.getRequestURI() != null && request.getRequestURI().startsWith("/api/v1/");
        try {
            response.setContentType(api ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("UTF-8");
            var page = response.getReporter();
            if (page != null) {
                page.write(api ? PROBLEM.formatted(response.getStatus()) : PAGE);
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("nobody was there to read the error");
        }
    }
}
