package ru.metodmonitor.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.storage.OwnerOnly;

/** Fetches the bytes of files that people sent. */
final class TelegramFiles implements FileSource {
    private final TelegramApi api;

    TelegramFiles(TelegramApi api) {
        this.api = api;
    }

    @Override
    public Fetched fetch(String fileId, Path target) {
        try {
            String path = api.client().execute(new GetFile(fileId)).getFilePath();
            Request request = new Request.Builder().url(api.fileUrl(path)).build();
            try (Response response = api.http().newCall(request).execute()) {
                if (!response.isSuccessful()) {
                    return response.code() >= 500 || response.code() == 429 ? Fetched.UNREACHED : Fetched.REFUSED;
                }
                try (InputStream in = response.body().byteStream()) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
                OwnerOnly.file(target);
                return Fetched.DONE;
            }
        } catch (TelegramApiRequestException e) {
            Integer code = e.getErrorCode();
            return code != null && code >= 400 && code < 500 && code != 429 ? Fetched.REFUSED : Fetched.UNREACHED;
        } catch (TelegramApiException | IOException e) {
            return Fetched.UNREACHED;
        }
    }
}
