package waymark.web.edge;

import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// What the server answers by itself, before any filter, carries our headers and our words too.
@Component
class EdgeServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final Duration headersWithin;

    EdgeServer(@Value("${waymark.headers-within}") Duration headersWithin) {
        this.headersWithin = headersWithin;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new EdgeValve());
        server.setProtocol(TimedHeadersProtocol.class.getName());
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof TimedHeadersProtocol protocol) {
                protocol.headersWithin(headersWithin);
            }
        });
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrors.class.getName());
            }
        });
    }

    /// After the framework's own, which may put a valve first that says whether the request came by https.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
