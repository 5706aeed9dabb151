package ru.metodmonitor.max;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom to believe: the system's root certificates and further ones.
 *
 * @param sockets makes connections that believe these
 * @param manager says which these are
 */
record Roots(SSLSocketFactory sockets, X509TrustManager manager) {
    /** A store of certificates needs no password; if it has one, then that which Java's own tools give. */
    private static final String USUAL = "changeit";

    /**
     * The system's and those of a file.
     *
     * @throws IllegalArgumentException with one line if it holds none
     */
    static Roots beside(Path file) {
        Collection<? extends Certificate> further = certificates(file);
        if (further.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no certificate in PEM, PKCS12 or JKS");
        }
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            List<Certificate> trusted =
                    new ArrayList<>(Arrays.asList(manager(null).getAcceptedIssuers()));
            trusted.addAll(further);
            for (Certificate one : trusted) {
                all.setCertificateEntry("root-" + all.size(), one);
            }
            X509TrustManager manager = manager(all);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return new Roots(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java can't check certificates", e);
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no trust manager"));
    }

    private static Collection<? extends Certificate> certificates(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " can't be read");
        }
        return plain(file)
                .or(() -> stored(file, null))
                .or(() -> stored(file, USUAL.toCharArray()))
                .orElse(List.of());
    }

    private static Optional<Collection<? extends Certificate>> plain(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.<Collection<? extends Certificate>>of(
                            CertificateFactory.getInstance("X.509").generateCertificates(in))
                    .filter(all -> !all.isEmpty());
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Collection<? extends Certificate>> stored(Path file, char @Nullable [] password) {
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), password);
            List<Certificate> all = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Optional.ofNullable(store.getCertificate(alias)).ifPresent(all::add);
            }
            return Optional.<Collection<? extends Certificate>>of(all).filter(found -> !found.isEmpty());
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }
}
