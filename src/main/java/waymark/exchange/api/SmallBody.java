package waymark.exchange.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/// A request whose body was read whole, before anything is done with it.
final class SmallBody extends HttpServletRequestWrapper {

    private final byte[] bytes;

    private SmallBody(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
    }

    /// @throws ApiProblem 413 where there is more of it
    static SmallBody of(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return new SmallBody(request, bytes);
    }

    private static ApiProblem tooLarge(int most) {
        return ApiProblem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The request is too large",
                "A body may have " + most + " bytes");
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var read = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {
            @Override
            public int read() {
                return read.read();
            }

            @Override
            public boolean isFinished() {
                return read.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("a body that was read");
            }
        };
    }
}
