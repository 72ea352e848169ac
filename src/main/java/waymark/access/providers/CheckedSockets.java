package waymark.access.providers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/// Sockets that connect to no address but those allowed, whatever the name resolved to a moment before.
final class CheckedSockets extends SSLSocketFactory {

    private final SSLSocketFactory secure;
    private final Predicate<InetAddress> allowed;

    CheckedSockets(SSLSocketFactory secure, Predicate<InetAddress> allowed) {
        this.secure = secure;
        this.allowed = allowed;
    }

    /// The connection itself; TLS is laid over it once it stands.
    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int timeout) throws IOException {
                if (!(to instanceof InetSocketAddress known)
                        || known.getAddress() == null
                        || !allowed.test(known.getAddress())) {
                    throw new IOException("an address that is not connected to");
                }
                super.connect(to, timeout);
            }

            @Override
            public void connect(SocketAddress to) throws IOException {
                connect(to, 0);
            }
        };
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return secure.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("connected only once the address is known");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return secure.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return secure.getSupportedCipherSuites();
    }
}
