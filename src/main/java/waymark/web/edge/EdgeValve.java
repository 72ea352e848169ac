package waymark.web.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Sets the headers before anything of the server looks at the request.
class EdgeValve extends ValveBase {

    EdgeValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Headers.set(request.isSecure(), response::setHeader);
        getNext().invoke(request, response);
    }
}
