package waymark.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A line between two servers that can be cut without either being told: both sides stay connected, and
/// nothing passes.
final class Link implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Object mended = new Object();
    private boolean cut;

    private Link(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    static Link to(int target) throws IOException {
        var link = new Link(new ServerSocket(0, 20, InetAddress.getLoopbackAddress()), target);
        Thread.ofPlatform().daemon().start(link::accept);
        return link;
    }

    int port() {
        return listening.getLocalPort();
    }

    void cut() {
        synchronized (mended) {
            cut = true;
        }
    }

    /// What was held back is lost, and both sides see the line end; new ones pass.
    void sever() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException ended) {
                // it was closed already
            }
        }
        open.clear();
        mend();
    }

    void mend() {
        synchronized (mended) {
            cut = false;
            mended.notifyAll();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void connect(Socket near) throws IOException {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.addAll(List.of(near, far));
            Thread.ofPlatform().daemon().start(() -> pass(near, far));
            Thread.ofPlatform().daemon().start(() -> pass(far, near));
        } catch (IOException nobodyThere) {
            near.close(); // the server is down: whoever called sees the line end and calls again
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[65_536];
        try (from;
                to) {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                hold();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // both ends are closed
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold() throws InterruptedException {
        synchronized (mended) {
            while (cut) {
                mended.wait();
            }
        }
    }

    @Override
    public void close() {
        mend();
        try {
            listening.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
