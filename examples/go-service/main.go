// Command go-service answers HTTP requests with the state that it is in.
package main

import (
	"flag"
	"fmt"
	"log"
	"net/http"
)

func main() {
	address := flag.String("listen", "127.0.0.1:8080", "the address to listen on")
	flag.Parse()

	log.Printf("listening on http://%s", *address)
	log.Fatal(http.ListenAndServe(*address, handler(Serving)))
}

// handler answers every request with the service's state.
func handler(state State) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if state != Serving {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		fmt.Fprintf(w, "%s\n", state)
	})
}
