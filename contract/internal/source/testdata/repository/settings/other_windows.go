package settings

type Settings struct {
	OnlyOnWindows int
}
