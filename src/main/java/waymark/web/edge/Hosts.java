package waymark.web.edge;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The names this installation answers to: its own address, those that its operator listed, and this
/// machine. A request for any other was meant for somebody else, or means to put a foreign name into a link
/// of ours.
@Component
class Hosts {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

    private final String own;
    private final Set<String> names = new LinkedHashSet<>(THIS_MACHINE);

    Hosts(
            @Value("${waymark.address:http://localhost:8080}") String address,
            @Value("${waymark.hosts:}") List<String> others,
            @Value("${server.address:127.0.0.1}") String listening) {
        own = URI.create(address.strip()).getHost();
        if (own == null) {
            throw new IllegalStateException("WAYMARK_ADDRESS has to look like https://waymark.example, not " + address);
        }
        names.add(lower(own));
        names.add(lower(listening));
        others.stream().map(Hosts::lower).filter(name -> !name.isEmpty()).forEach(names::add);
    }

    boolean knows(String name) {
        return names.contains(lower(name));
    }

    /// The host of its own address.
    String own() {
        return own;
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
