package waymark.access.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a provider may lie, and where nothing of ours looks.
class ProviderHostsTest {

    private final ProviderHosts nowhere = new ProviderHosts("");
    private final ProviderHosts inside = new ProviderHosts("sso.inside.example, 127.0.0.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "3fff:1000::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_only_this_server_reaches_is_not_asked(String address) throws UnknownHostException {
        assertThat(ProviderHosts.PUBLIC.matches(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "51.140.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void what_everybody_reaches_is(String address) throws UnknownHostException {
        assertThat(ProviderHosts.PUBLIC.matches(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_host_inside_is_asked_where_it_is_named_and_without_https_on_this_machine_alone() {
        assertThat(inside.named("SSO.inside.example")).isTrue();
        assertThat(inside.named("other.inside.example")).isFalse();
        assertThat(inside.usable("http://127.0.0.1:9000/x")).isPresent();
        assertThat(inside.usable("http://sso.inside.example")).isEmpty();
        assertThat(inside.usable("https://sso.inside.example")).isPresent();
        assertThat(nowhere.usable("http://127.0.0.1:9000/x")).isEmpty();
    }
}
