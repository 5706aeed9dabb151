package ru.metodmonitor.max;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.storage.OwnerOnly;

/**
 * Fetches the bytes of files that people sent, from the address that their message told.
 *
 * <p>Who knows the webhook's secret could tell any address. So nothing is asked but public servers over https, wherever they may send on
 * to: not this machine, nor its neighbours.
 */
final class MaxFiles implements FileSource {
    private static final int PIECE = 64 * 1024;

    private final OkHttpClient http;

    /**
     * A source.
     *
     * @param here whether MAX is a stand-in on this machine, which has its files here as well
     */
    MaxFiles(OkHttpClient http, boolean here) {
        OkHttpClient.Builder builder = http.newBuilder().followRedirects(true);
        // Looked at with each connection, when names have become addresses: a name that means two is no way around it.
        this.http = here
                ? builder.build()
                : builder.addNetworkInterceptor(MaxFiles::outside).build();
    }

    private static Response outside(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null
                || !chain.request().isHttps()
                || isNear(connection.socket().getInetAddress())) {
            throw new Forbidden();
        }
        return chain.proceed(chain.request());
    }

    /** Whether an address is of this machine or of a network that only some can reach. */
    static boolean isNear(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        boolean unique = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
        boolean shared = bytes.length == 4 && first == 100 && (bytes[1] & 0xC0) == 64;
        return unique
                || shared
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    /** The address is none that may be asked. */
    private static final class Forbidden extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Fetched fetch(String fileId, Path target) {
        HttpUrl url = HttpUrl.parse(fileId);
        if (url == null) {
            return Fetched.REFUSED;
        }
        try (Response response =
                http.newCall(new Request.Builder().url(url).build()).execute()) {
            if (!response.isSuccessful()) {
                return response.code() >= 500 || response.code() == 429 ? Fetched.UNREACHED : Fetched.REFUSED;
            }
            return keep(response.body().byteStream(), target);
        } catch (Forbidden e) {
            return Fetched.REFUSED;
        } catch (IOException e) {
            return Fetched.UNREACHED;
        }
    }

    /** MAX gives out files of gigabytes: what is over the limit is not read to its end. */
    private static Fetched keep(InputStream in, Path target) throws IOException {
        Files.deleteIfExists(target);
        OwnerOnly.prepare(target);
        boolean whole;
        try (OutputStream out = Files.newOutputStream(target)) {
            whole = copy(in, out);
        }
        if (!whole) {
            Files.delete(target);
        }
        return whole ? Fetched.DONE : Fetched.REFUSED;
    }

    private static boolean copy(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = LIMIT;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            left -= read;
            if (left < 0) {
                return false;
            }
            out.write(piece, 0, read);
        }
        return true;
    }
}
