package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"crypto/sha256"

	"golang.org/x/mod/sumdb/tlog"
)

// Levels of the tree in one tile.
const height = 8

// tileSource reads tiles from a folder or over HTTP, as tlog.TileReader wants them.
type tileSource struct{ base string }

func (s tileSource) Height() int                         { return height }
func (s tileSource) SaveTiles(_ []tlog.Tile, _ [][]byte) {}

func (s tileSource) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		bytes, err := s.read(pathOf(tile))
		if err != nil {
			return nil, err
		}
		data[i] = bytes
	}
	return data, nil
}

// pathOf is the path of tlog-tiles: Go's own one names the height too.
func pathOf(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
}

func (s tileSource) read(path string) ([]byte, error) {
	if !strings.HasPrefix(s.base, "http") {
		return os.ReadFile(filepath.Join(s.base, path))
	}
	answer, err := http.Get(s.base + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answered %s", path, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

// verifyTiles proves the record by the tiles alone: TileHashReader checks each of them against the signed root.
func verifyTiles(head treeHead, base string, index int64, event []byte) error {
	source := tileSource{base}
	reader := tlog.TileHashReader(head.tree, source)
	root, err := tlog.TreeHash(head.tree.N, reader)
	if err != nil {
		return err
	}
	if root != head.tree.Hash {
		return fmt.Errorf("the tiles do not have the signed root")
	}
	path, err := tlog.ProveRecord(head.tree.N, index, reader)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(path, head.tree.N, head.tree.Hash, index, leafOf(event)); err != nil {
		return err
	}
	return verifyEntry(source, head.tree.N, index, event)
}

// verifyEntry finds the event's hash in the bundle of entries.
func verifyEntry(source tileSource, size, index int64, event []byte) error {
	tile := tlog.Tile{H: height, L: 0, N: index >> height, W: 1 << height}
	if rest := size - tile.N<<height; rest < int64(tile.W) {
		tile.W = int(rest)
	}
	path := strings.Replace(pathOf(tile), "tile/0/", "tile/entries/", 1)
	bundle, err := source.read(path)
	if err != nil {
		return err
	}
	entries, err := entriesOf(bundle)
	if err != nil {
		return err
	}
	if len(entries) != tile.W {
		return fmt.Errorf("%s has %d entries", path, len(entries))
	}
	if want := sha256.Sum256(event); string(entries[index&(1<<height-1)]) != string(want[:]) {
		return fmt.Errorf("%s has another entry at %d", path, index)
	}
	return nil
}

func entriesOf(bundle []byte) (entries [][]byte, err error) {
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			return nil, fmt.Errorf("a bundle of entries is cut")
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		entries, bundle = append(entries, bundle[2:end]), bundle[end:]
	}
	return entries, nil
}
