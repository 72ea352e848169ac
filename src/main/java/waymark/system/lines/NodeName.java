package waymark.system.lines;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What this machine is called on the pages of the system: its host name, or what its operator says.
@Component
public class NodeName {

    private static final int LONGEST = 100;

    private final String name;

    NodeName(@Value("${waymark.node:}") String said) {
        var found = said.isBlank() ? hostName() : said.strip();
        this.name = found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }

    public String get() {
        return name;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }
}
