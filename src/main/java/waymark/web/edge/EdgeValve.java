package waymark.web.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Sets the headers before anything of the server looks at the request, and keeps those who send slowly
/// from taking all threads: so many bodies are read at once and no more, each at a pace, and people who
/// only read pages are always served (tried with slowhttptest, `docs/security/attacks.md`). A report of the
/// public is not sent away then: it waits.
class EdgeValve extends ValveBase {

    /// Of 104 threads. A form is read in milliseconds, so that forty at once are thousands a second.
    static final int BODIES = 40;

    /// Reports that wait until a body may be read; beyond these even a report is told to come again.
    static final int REPORTS = 40;

    /// As much of a body is read that nobody asked for, so that its sender hears the answer.
    private static final long LEFT_OVER = 2_000_000;

    private static final int PATIENCE_SECONDS = 20;
    private static final int UNAVAILABLE = 503;

    private final Semaphore bodies = new Semaphore(BODIES, true);
    private final Semaphore reports = new Semaphore(REPORTS);

    EdgeValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Headers.set(
                request.isSecure(),
                String.valueOf(request.getMethod()),
                String.valueOf(request.getRequestURI()),
                request.getQueryString(),
                response::setHeader);
        if (!hasBody(request)) {
            getNext().invoke(request, response);
        } else if (bodies.tryAcquire() || (isReport(request) && waited())) {
            try {
                atAPace(request, response);
            } finally {
                bodies.release();
            }
        } else {
            request.getCoyoteRequest()
                    .action(ActionCode.DISABLE_SWALLOW_INPUT, null); // or the thread waits for it all the same
            response.setHeader("Retry-After", "5");
            response.sendError(UNAVAILABLE);
        }
    }

    private static boolean isReport(Request request) {
        return request.getRequestURI().startsWith("/report/");
    }

    private boolean waited() throws IOException {
        if (!reports.tryAcquire()) {
            return false;
        }
        try {
            return bodies.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        } finally {
            reports.release();
        }
    }

    private void atAPace(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var sent = coyote.getInputBuffer();
        coyote.setInputBuffer(new MinimumUploadRate(sent, System::nanoTime));
        try {
            getNext().invoke(request, response);
            response.finishResponse(); // nobody waits for it until all is sent
            rest(coyote);
        } finally {
            coyote.setInputBuffer(sent);
        }
    }

    /// What the handler left of the body comes at the same pace: the server would wait for it as long as
    /// something comes, with a thread, after the places for bodies are free again.
    private static void rest(org.apache.coyote.Request request) {
        try {
            var buffer = new Rest();
            for (long left = LEFT_OVER; left > 0 && !request.hasExpectation(); ) {
                int read = request.doRead(buffer);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException tooSlowOrBroken) {
            // the line is closed with what is left in it
        }
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    /// Takes what is read and forgets it.
    private static final class Rest implements ApplicationBufferHandler {

        private ByteBuffer last = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // the server brings its own
        }
    }

    /// What the headers announce; whether it can be understood is the server's to say.
    private static boolean hasBody(Request request) {
        return request.getHeader("Content-Length") != null || request.getHeader("Transfer-Encoding") != null;
    }
}
