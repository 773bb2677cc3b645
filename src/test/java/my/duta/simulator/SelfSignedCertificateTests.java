package my.duta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SelfSignedCertificateTests {

    @Test
    void isReadAndVerifiedByTheJdk() throws Exception {
        SigningKey key = SigningKey.generate("k");
        Instant from = Instant.parse("2026-01-01T00:00:00Z");

        String pem = SelfSignedCertificate.pem(key.keys(), "chat@system.example", from, from.plusSeconds(3_600));

        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        certificate.verify(key.keys().getPublic());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=chat@system.example");
        assertThat(certificate.getNotBefore().toInstant()).isEqualTo(from);
        assertThat(certificate.getPublicKey()).isEqualTo(key.keys().getPublic());
    }

    @Test
    void isTheSameKeyAfterItWasRead() throws Exception {
        SigningKey key = SigningKey.generate("k");

        SigningKey again = SigningKey.of("k", key.keys().getPrivate().getEncoded());

        assertThat(again.keys().getPublic()).isEqualTo(key.keys().getPublic());
    }
}
