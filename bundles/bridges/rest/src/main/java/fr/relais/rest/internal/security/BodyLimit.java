// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.security;

import fr.relais.rest.internal.problem.ClientGoneException;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.problem.ProblemResponse;
import fr.relais.rest.internal.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.ext.Provider;

/** No body is longer than its limit, whether the caller says its length or not. Files to import have their own. */
@Provider
@PreMatching
public final class BodyLimit implements ContainerRequestFilter {

    private static final String IMPORTS = "imports/";
    private static final String FLOWS = "flows";

    private final long longestBody;
    private final long longestImport;

    /** Limits in bytes. */
    public BodyLimit(long longestBody, long longestImport) {
        this.longestBody = longestBody;
        this.longestImport = longestImport;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String asked = path.startsWith("/") ? path.substring(1) : path;
        long limit = asked.startsWith(IMPORTS) || asked.equals(FLOWS) ? longestImport : longestBody;
        // CXF gives −1 for lengths beyond an int: the stream counts them anyway.
        if (request.getLength() > limit) {
            request.abortWith(
                    ProblemResponse.of(tooLarge(limit), ProblemResponse.language(request.getAcceptableLanguages())));
            return;
        }
        InputStream body = request.getEntityStream();
        if (body != null) {
            request.setEntityStream(new Limited(body, limit));
        }
    }

    private static ProblemException tooLarge(long limit) {
        return ProblemException.of(ProblemType.TOO_LARGE, "too-large.detail", String.valueOf(limit));
    }

    /** Counts what is read, and tells a caller who hangs up from a fault of ours. */
    static final class Limited extends FilterInputStream {

        private final long limit;
        private long read;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            try {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            } catch (IOException gone) {
                throw new ClientGoneException(gone);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int some = super.read(into, offset, length);
                count(Math.max(0, some));
                return some;
            } catch (IOException gone) {
                throw new ClientGoneException(gone);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
