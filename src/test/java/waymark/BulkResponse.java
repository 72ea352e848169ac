package waymark;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;

/// A mock response that takes many bytes at once. Spring's own writes and flushes each byte of a page by
/// itself, which took one twentieth of the time of all tests.
final class BulkResponse extends HttpServletResponseWrapper {

    private final MockHttpServletResponse mock;
    private @Nullable Stream stream;

    BulkResponse(MockHttpServletResponse mock) {
        super(mock);
        this.mock = mock;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Stream(((DelegatingServletOutputStream) mock.getOutputStream()).getTargetStream());
        }
        return stream;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        begun();
    }

    @Override
    public void reset() {
        super.reset();
        begun();
    }

    private void begun() {
        if (stream != null) {
            stream.written = 0;
        }
    }

    private final class Stream extends ServletOutputStream {

        private final OutputStream content;
        private long written;

        Stream(OutputStream content) {
            this.content = content;
        }

        @Override
        public void write(int one) throws IOException {
            content.write(one);
            counted(1);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            content.write(bytes, from, many);
            counted(many);
        }

        /// More than the buffer holds is on its way to the browser.
        private void counted(int many) {
            written += many;
            if (written > mock.getBufferSize()) {
                mock.setCommitted(true);
            }
        }

        @Override
        public void flush() {
            mock.flushBuffer();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("no page is written in parts");
        }
    }
}
